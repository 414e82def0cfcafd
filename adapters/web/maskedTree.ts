import { customerWords } from '../base/customerWords.ts';

/**
 * The same JSON with secrets masked in every text, number and name; what lies deeper than anybody needs is null. Of a tree with
 * more parts than `mostParts` only so many are left: nobody keeps that much, and masking it would keep us busy.
 */
export function maskedTree(value: unknown): unknown {
  return masked(value, 0, { left: mostParts });
}

/** At a byte each they are more than is kept of any value (normalise.ts). */
const mostParts = 5_000;
const deepest = 12;
// A client's mark must come back unchanged, and a UUID can happen to hold what looks like a card number.
const machineId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function masked(value: unknown, depth: number, parts: { left: number }): unknown {
  parts.left -= 1;
  switch (typeof value) {
    case 'string':
      return machineId.test(value) ? value : customerWords(value);
    case 'number': {
      // A card number fits into a number, too.
      const digits = String(value);
      const words = customerWords(digits);
      return words === digits ? value : words;
    }
    case 'object':
      if (value === null || depth >= deepest) return null;
      if (Array.isArray(value)) return whileRoom(value, parts, (item) => masked(item, depth + 1, parts));
      return Object.fromEntries(
        whileRoom(Object.entries(value), parts, ([name, item]) => [
          customerWords(name),
          masked(item, depth + 1, parts),
        ]),
      );
    case 'boolean':
      return value;
    default:
      return null;
  }
}

function whileRoom<Item, Made>(
  items: readonly Item[],
  parts: { readonly left: number },
  make: (item: Item) => Made,
): Made[] {
  const made: Made[] = [];
  for (const item of items) {
    if (parts.left <= 0) break;
    made.push(make(item));
  }
  return made;
}
