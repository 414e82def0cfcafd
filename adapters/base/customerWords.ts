import { maskSecrets, type MaskContext } from '../../text/mask.ts';

/** What a customer wrote, fit to be stored: secrets masked, no NUL and no half characters (databases refuse both), at most `longest` UTF-16 units. `context` helps with digits that stand alone. */
export function customerWords(raw: string, longest = 10_000, context: MaskContext = {}): string {
  return maskSecrets(raw.slice(0, longest).toWellFormed().replaceAll('\0', ''), context).text;
}
