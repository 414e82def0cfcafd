/** A label of at most 40 characters, cut between words; never cuts a character in half. */
export function shortLabel(title: string): string {
  const characters = Array.from(title.trim());
  if (characters.length <= longest) return characters.join('');
  const cut = characters.slice(0, longest - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut}…`;
}

const longest = 40;
