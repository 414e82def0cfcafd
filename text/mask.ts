import { fold } from './fold.ts';
import { findCards } from './secrets/cards.ts';
import { codeNamed, findCodes, findLoneCode } from './secrets/codes.ts';
import { findExpiries } from './secrets/expiries.ts';
import type { Found, SecretKind } from './secrets/found.ts';
import { maskPattern } from './secrets/found.ts';
import { findIbans } from './secrets/ibans.ts';
import { findKeys } from './secrets/keys.ts';
import { findLoneSpelledCode, findSpelledCodes } from './secrets/spelledCodes.ts';
import { findSsns } from './secrets/ssns.ts';

/** A place that was masked, in UTF-16 offsets of the text as it was typed. */
export interface Masked {
  readonly kind: SecretKind;
  readonly from: number;
  readonly to: number;
}

/** What helps to understand digits that stand alone: what was asked for, or the message before (of either side). */
export interface MaskContext {
  readonly expects?: 'cvv' | 'pin';
  readonly previousText?: string;
}

/**
 * Replaces secrets before anything is stored: `[card ••4242]`, `[IBAN ••3000]`, `[SSN]`, `[CVV]`, `[PIN]`, `[expiry]`,
 * `[key]`. Masking a masked text changes nothing. Linear in the length of the text.
 */
export function maskSecrets(
  text: string,
  context: MaskContext = {},
): { readonly text: string; readonly masked: readonly Masked[] } {
  let spans: readonly Span[] = [];
  let view = show(text, spans);
  // What a mask leaves beside it can be a secret of its own; three rounds are the most seen, the limit is for safety.
  for (let round = 0; round < 8; round++) {
    const found = findSecrets(view.text, context);
    if (found.length === 0) break;
    const { back } = view;
    spans = [...spans, ...found.map((one) => ({ ...one, from: back(one.from), to: back(one.to) }))].sort(
      (a, b) => a.from - b.from,
    );
    view = show(text, spans);
  }
  return { text: view.text, masked: spans.map(({ kind, from, to }) => ({ kind, from, to })) };
}

type Span = Masked & { readonly shown: string };

/** Everything secret in a text, in its own offsets, without overlaps; what is already masked is left alone. */
function findSecrets(text: string, context: MaskContext): readonly Span[] {
  const folded = fold(text);
  const keys = findKeys(folded.text);
  const expected = context.expects ?? codeNamed(context.previousText ?? '');
  const found: Found[] = [...keys, ...findSpelledCodes(folded.text)];
  if (expected) found.push(...findLoneSpelledCode(folded.text, expected));
  if (/\d[^a-z]*\d[^a-z]*\d/i.test(folded.text) || /\d{3}/.test(folded.text)) {
    const cards = findCards(folded.text);
    found.push(...findIbans(folded.text), ...cards, ...findSsns(folded.text), ...findCodes(folded.text));
    found.push(...findExpiries(folded.text, cards));
    if (expected) found.push(...findLoneCode(folded.text, expected));
  }
  const taken = [...folded.text.matchAll(maskPattern)].map((mask) => ({
    from: mask.index,
    to: mask.index + mask[0].length,
  }));
  return withoutOverlaps(found, taken).map((one) => ({
    kind: one.kind,
    from: folded.start(one.from),
    to: folded.end(one.to),
    shown: one.shown,
  }));
}

/** Sorts by place; where two overlap the longer one (a card, an IBAN) wins. */
function withoutOverlaps(
  found: readonly Found[],
  taken: readonly { readonly from: number; readonly to: number }[],
): readonly Found[] {
  const kept: Found[] = [];
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  let next = 0;
  for (const one of sorted) {
    while (next < taken.length && (taken[next]?.to ?? 0) <= one.from) next++;
    if ((taken[next]?.from ?? Infinity) < one.to) continue;
    const last = kept.at(-1);
    if (!last || last.to <= one.from) kept.push(one);
    else if (one.to - one.from > last.to - last.from) kept[kept.length - 1] = one;
  }
  return kept;
}

/** The text with its masks, and the way from a place in it back to the original; a place inside a mask leads to the mask's start. */
function show(
  text: string,
  spans: readonly Span[],
): { readonly text: string; readonly back: (index: number) => number } {
  const pieces: string[] = [];
  const marks: { readonly shown: number; readonly original: number }[] = [{ shown: 0, original: 0 }];
  let at = 0;
  let length = 0;
  for (const span of spans) {
    pieces.push(text.slice(at, span.from), span.shown);
    length += span.from - at + span.shown.length;
    at = span.to;
    marks.push({ shown: length, original: at });
  }
  pieces.push(text.slice(at));
  return {
    text: pieces.join(''),
    back: (index) => {
      let low = 0;
      let high = marks.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((marks[middle]?.shown ?? 0) <= index) low = middle;
        else high = middle - 1;
      }
      const mark = marks[low];
      return mark ? mark.original + (index - mark.shown) : index;
    },
  };
}
