/** The address of a link that may be followed (https, mailto, tel, or a help page of ours), or null. */
export function safeLink(href: string): string | null {
  const address = href.trim();
  if (address.length > 2000 || /[\s\p{Cc}\p{Cf}<>"'`\\]/u.test(address)) return null;
  // What stands before an `@` in front of the host looks like an address of its own and leads elsewhere.
  if (/^https:\/\/[^/?#]*@/i.test(address)) return null;
  if (/^https:\/\/[\p{L}\p{N}[][^\s]*$/iu.test(address)) return address;
  if (/^mailto:[^\s@?]+@[^\s@]+$/i.test(address)) return address;
  if (/^tel:[+\d][\d().-]*$/i.test(address)) return address;
  // A path of ours may not climb out of the help pages, neither openly nor percent-encoded.
  if (/^\/help\/[\w./~%#?=&-]+$/.test(address) && !/\.\.|\/\/|%2e|%2f|%5c/i.test(address)) return address;
  return null;
}
