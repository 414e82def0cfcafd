import type { Decision } from '../../core/decision.ts';
import { fallbackFor } from '../../dialogs/rule.ts';
import { staysOpen } from '../../dialogs/staysOpen.ts';
import { referenceIn, type Moment } from './moment.ts';
import { urgentLine } from './paragraphs.ts';
import { sayAnswer } from './sayAnswer.ts';
import { sayCallback } from './sayCallback.ts';
import { sayHandover } from './sayHandover.ts';
import type { Saying } from './saying.ts';
import { saySafePath } from './saySafePath.ts';
import { saySmalltalk } from './saySmalltalk.ts';
import { sayClarify, sayNotUnderstood } from './sayUnsure.ts';
import { toldIn } from './toldIn.ts';

/** What a decision says, in order; nothing only when it holds. */
export function sayDecision(moment: Moment, decision: Decision): readonly Saying[] {
  const { speak, conversation } = moment;
  switch (decision.kind) {
    case 'answer':
      return sayAnswers(moment, decision);
    case 'smalltalk':
      return [saySmalltalk(moment, decision)];
    case 'clarify':
      return [sayClarify(moment, decision)];
    case 'not-understood':
      return [sayNotUnderstood(moment, decision)];
    case 'journey':
      return [sayCallback(moment, decision)];
    case 'safe-path':
      return [saySafePath(moment, decision.path)];
    case 'escalate':
      return sayEscalation(moment, decision);
    case 'consent':
      return [{ text: speak(decision.granted ? 'consent.in' : 'consent.out') }];
    case 'end':
      return [
        {
          text: staysOpen(conversation) ? speak('end.stays', { reference: referenceIn(moment) }) : speak('end.closed'),
        },
      ];
    case 'hold':
      return [];
  }
}

function sayAnswers(moment: Moment, decision: Decision & { readonly kind: 'answer' }): readonly Saying[] {
  const { tone, offersPerson, thenEscalate } = decision;
  const isLast = thenEscalate === undefined;
  const answers = decision.evidence.map((evidence, at, all) => {
    const ends = at === all.length - 1;
    return sayAnswer(moment, { tone, evidence, offersPerson: offersPerson && ends, isLast: isLast && ends });
  });
  if (isLast) return answers;
  return [...answers, sayHandover(moment, { reason: thenEscalate, fallback: fallbackFor(moment.situation) })];
}

/** Who is upset and can be answered gets the answer before the person; the others at least what must not wait. */
function sayEscalation(moment: Moment, decision: Decision & { readonly kind: 'escalate' }): readonly Saying[] {
  const { first, tone } = decision;
  const handover = sayHandover(moment, decision);
  const told = toldIn(moment, decision);
  if (told.length === 0) return [{ ...handover, urgent: urgentLine(moment.variant, first) }];
  return [
    ...told.map((evidence) => sayAnswer(moment, { tone, evidence, offersPerson: false, isLast: false })),
    handover,
  ];
}
