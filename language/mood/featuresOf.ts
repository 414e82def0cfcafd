import type { Memory } from '../../core/conversation.ts';
import type { Signal } from '../../core/understanding.ts';
import { clausesOf, type Clauses } from '../signals/clauses.ts';
import type { Phrases } from '../signals/phrase.ts';
import { isAngry } from './isAngry.ts';
import { isShouted } from './isShouted.ts';
import { lexicon } from './lexicon.ts';
import { manners } from './manners.ts';
import { replies } from './replies.ts';
import { worn } from './worn.ts';

/** What tells a mood, by name; the order is fixed, values are 0 to 3. */
export type MoodFeatures = ReturnType<typeof featuresOf>;

/** What there is of displeasure in a turn: its words, what they answer to and what happened before. */
export function featuresOf(text: string, clauses: Clauses, signals: readonly Signal[], memory: Memory) {
  const { each, words } = clauses;
  const anywhere = (cue: Phrases): number => Number(each.some((clause) => cue.test(clause)));
  const has = (...any: readonly Signal[]): number => Number(any.some((signal) => signals.includes(signal)));
  const last = memory.turns.at(-1);
  const strong = each.some(isAngry) || signals.includes('abuse');
  const closes = lexicon.closing.test(clauses.whole);
  const [first = ''] = each;
  const rejects = Number(lexicon.rejection.test(first));
  const agrees = Number(manners.agrees.test(first) && rejects === 0);
  const negations = each.filter((clause) => lexicon.negation.test(clause)).length;
  const negated = Math.min(1, negations);
  const said = clausesOf((memory.lastSaid ?? '').slice(-longestSaid)).each;
  const heard = (cue: Phrases): number => Number(said.some((clause) => cue.test(clause)));
  const failed = Number(memory.misunderstood > 0 || memory.clarified || failures.has(last?.decision ?? ''));
  const fails = heard(replies.fails);
  const confirms = heard(replies.confirms);
  return {
    strong: Number(strong),
    displeased: Math.min(
      2,
      each.reduce((sum, clause) => sum + timesDispleased(clause), 0),
    ),
    worn: Math.min(2, each.filter((clause) => worn.test(clause)).length),
    intense: Number(each.some((clause) => lexicon.emphasis.test(clause) && lexicon.displeased.test(clause))),
    shouted: Number(isShouted(text)),
    complaint: has('complaint'),
    notHelped: has('not-helped'),
    saidBefore: has('repeat', 'rephrase'),
    before: last?.dissatisfied ?? 0,
    effort: Math.min(1, memory.effort / 5),
    failed,
    rejects,
    closes: Number(closes),
    rejectsMore: rejects * Number(words >= 6),
    agrees,
    otherwise: anywhere(manners.otherwise),
    corrects: anywhere(manners.corrects),
    later: anywhere(manners.later),
    reasons: anywhere(manners.reasons) * Math.max(rejects, negated),
    sorry: anywhere(manners.sorry),
    negated,
    negatedMore: Number(negations > 1),
    pleased: Number(!strong && each.some(isPleased)),
    goodbye: has('goodbye'),
    long: Math.log2(1 + Math.min(words, 60)) / 2,
    saidFails: fails,
    saidConfirms: confirms,
    saidOffers: heard(replies.offers),
    saidSuggests: heard(replies.suggests),
    saidAsks: heard(replies.asks),
    saidDone: heard(replies.done),
    rejectsConfirms: rejects * confirms,
    rejectsFails: rejects * fails,
    otherwiseFails: anywhere(manners.otherwise) * fails,
  };
}

/** The question is at the end of a reply. */
const longestSaid = 240;

/** Decisions after which somebody is rather annoyed than before. */
const failures: ReadonlySet<string> = new Set(['not-understood', 'clarify', 'not-helped', 'same-answer']);

function isPleased(clause: string): boolean {
  return lexicon.pleased.test(clause) && !lexicon.ironic.test(clause) && !lexicon.negation.test(clause);
}

const displeasing = new RegExp(lexicon.displeased.pattern, 'gu');

/** How many displeased wordings a clause has; a strong word about prices is one. */
function timesDispleased(clause: string): number {
  const isAboutPrices = lexicon.strong.test(clause) && !isAngry(clause);
  return (lexicon.displeased.test(clause) ? [...clause.matchAll(displeasing)].length : 0) + Number(isAboutPrices);
}
