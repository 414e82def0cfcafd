/** Whether a text is shouted: several words in capitals that make most of it, or a row of exclamation marks. */
export function isShouted(text: string): boolean {
  const said = text.slice(0, 2000);
  if (/(?:!\s?){2,}|[?!]{3,}/.test(said)) return true;
  const words = said.match(/\p{L}{3,}/gu) ?? [];
  const loud = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return loud.length >= 3 && loud.length / words.length >= 0.6;
}
