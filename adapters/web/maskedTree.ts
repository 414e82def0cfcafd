import { customerWords } from '../base/customerWords.ts';

/** The same JSON with secrets masked in every text, number and name; what lies deeper than anybody needs is null. */
export function maskedTree(value: unknown, depth = 0): unknown {
  switch (typeof value) {
    case 'string':
      return machineId.test(value) ? value : customerWords(value);
    case 'number': {
      // A card number fits into a number, too.
      const digits = String(value);
      const masked = customerWords(digits);
      return masked === digits ? value : masked;
    }
    case 'object':
      if (value === null || depth >= deepest) return null;
      if (Array.isArray(value)) return value.map((item) => maskedTree(item, depth + 1));
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [customerWords(name), maskedTree(item, depth + 1)]),
      );
    case 'boolean':
      return value;
    default:
      return null;
  }
}

const deepest = 12;
// A client's mark must come back unchanged, and a UUID can happen to hold what looks like a card number.
const machineId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
