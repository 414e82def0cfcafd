import { maskSecrets } from '../../text/mask.ts';

/** What a customer wrote, fit to be stored: secrets masked, no NUL and no half characters (databases refuse both), at most `longest` UTF-16 units. */
export function customerWords(raw: string, longest = 10_000): string {
  return maskSecrets(raw.slice(0, longest).toWellFormed().replaceAll('\0', '')).text;
}
