/** The address a link may really lead to: https without a name before the host, mailto, tel, or a `/help/` page of `base`; undefined for everything else. */
export function safeHref(href: string, base: string): string | undefined {
  // A path is resolved first, so that `/help/../admin` is judged by where it ends.
  if (href.startsWith('/') && !href.startsWith('//')) {
    const page = parse(href, base);
    return page?.origin === new URL(base).origin && page.pathname.startsWith('/help/') ? page.href : undefined;
  }
  const target = parse(href);
  if (target === undefined || !['https:', 'mailto:', 'tel:'].includes(target.protocol)) return undefined;
  // `https://our-bank.example@elsewhere.example` looks like us and leads elsewhere.
  return target.username === '' && target.password === '' ? target.href : undefined;
}

function parse(href: string, base?: string): URL | undefined {
  return URL.canParse(href, base) ? new URL(href, base) : undefined;
}
