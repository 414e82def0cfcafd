/** The parts of a message that may each be about something of their own: what stands between full stops and "and"; the whole where there are none. */
export function partsOf(text: string): readonly string[] {
  const parts = text
    .slice(0, longest)
    .split(between)
    .map((part) => part.trim())
    .filter((part) => (part.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0) >= fewestWords);
  return parts.length < 2 ? [text] : parts.slice(0, mostParts);
}

const between = /[.!?;\n]+\s*|,?\s+(?:and(?: also)?|also|plus|und(?: auch)?|außerdem|ausserdem)\s+/iu;
/** A single word is about nothing of its own, "card stolen" is. */
const fewestWords = 2;
/** Each part costs as much as a message. */
const mostParts = 3;
const longest = 600;
