import type { Entity } from '../../core/understanding.ts';
import { all } from './all.ts';

/** The last four digits of a card: as our mask shows them, or named as such. */
export function lastFoursIn(text: string): readonly Entity[] {
  const masked = all(text, /\[card ••\d{4}\]/g, 'card-last-four', (found) => found.slice(-5, -1));
  const named = all(
    text,
    /\b(?:ending(?: in| with)?|ends (?:in|with)|finishing in|letzte(?:n)? ziffern|mit (?:der )?endung|endziffern|endnummer|last (?:four|4)(?: digits)?(?: are| is)?|endet auf|endend auf|letzten vier(?: ziffern)?(?: sind)?)[: ]{1,3}\d{4}\b/gi,
    'card-last-four',
    (found) => found.slice(-4),
  );
  return [...masked, ...named];
}
