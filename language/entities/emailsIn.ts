import type { Entity } from '../../core/understanding.ts';
import { all } from './all.ts';

/** E-mail addresses; the value is in lower case. */
export function emailsIn(text: string): readonly Entity[] {
  return all(text, /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu, 'email', (found) =>
    found.toLowerCase(),
  );
}
