import type { EscalationReason } from '../../core/conversation.ts';
import type { Fallback } from '../../core/decision.ts';
import type { Instant } from '../../core/time.ts';
import { canBeTexted } from '../../dialogs/callback.ts';
import { fallbackFor } from '../../dialogs/rule.ts';
import { deadlineOf } from '../turn/deadlineOf.ts';
import { sayVia } from './sayCallback.ts';
import { referenceIn, timesIn, type Moment } from './moment.ts';
import { paragraphs } from './paragraphs.ts';
import type { Saying } from './saying.ts';
import { choicesOfTimes, waitStatus } from './waitStatus.ts';

/** Why a person takes over, when they will be there, and what the customer can do if that does not suit. */
export function sayHandover(
  moment: Moment,
  handover: {
    readonly reason: EscalationReason;
    readonly fallback: Fallback;
    readonly callbackAt?: Instant | undefined;
  },
): Saying {
  const { reason, fallback, callbackAt } = handover;
  if (callbackAt !== undefined) return sayAgreed(moment, reason, callbackAt);
  return fallback === 'wait' ? sayLive(moment, reason) : sayLater(moment, reason);
}

/** Somebody is there. */
function sayLive(moment: Moment, reason: EscalationReason): Saying {
  const { variant, speak } = moment;
  const time = timesIn(moment).until(deadlineOf(moment.situation, { fallback: 'wait' }));
  return {
    text: paragraphs(
      variant,
      `${lead(moment, reason)} ${waitStatus(moment)}`,
      `${goesAlong(moment, reason)} ${speak('wait.until', { time })}`.trim(),
    ),
  };
}

/** Nobody is there, or the customer prefers another time. */
function sayLater(moment: Moment, reason: EscalationReason): Saying {
  const { situation, variant, speak } = moment;
  const choices = choicesOfTimes(moment);
  const due =
    situation.promiseBy === undefined
      ? speak('closed.no-due')
      : speak('closed.due', { due: timesIn(moment).until(situation.promiseBy) });
  return {
    text: paragraphs(
      variant,
      [lead(moment, reason), whoIsThere(moment)].filter(Boolean).join(' '),
      [due, goesAlong(moment, reason)].filter(Boolean).join(' '),
      choices.length > 0 ? speak('closed.pick') : undefined,
    ),
    choices,
  };
}

/** The customer named the time. */
function sayAgreed(moment: Moment, reason: EscalationReason, at: Instant): Saying {
  const { speak, variant, conversation } = moment;
  const agreed = speak('callback.set-chat', { time: timesIn(moment).say(at), reference: referenceIn(moment) });
  if (!canBeTexted(conversation))
    return { text: paragraphs(variant, lead(moment, reason), agreed, speak('callback.change')) };
  const via = sayVia(moment, at);
  return { ...via, text: paragraphs(variant, lead(moment, reason), via.text) };
}

function lead(moment: Moment, reason: EscalationReason): string {
  const { speak } = moment;
  switch (reason) {
    case 'complaint':
      return speak('handover.complaint', { reference: referenceIn(moment) });
    case 'asked':
      return speak(moment.understood.signals.includes('asks-callback') ? 'handover.callback' : 'handover.asked');
    case 'safe-path':
      return speak('handover.asked');
    case 'low-confidence':
    case 'emotion':
    case 'effort':
    case 'policy':
    case 'fault':
    case 'journey':
      return speak(`handover.${reason}`);
  }
}

function whoIsThere(moment: Moment): string {
  const { opening, agentsFree } = moment.situation;
  if (fallbackFor(moment.situation) === 'wait') return '';
  // Open, but not for as long as the queue is: the next opening is not known yet.
  if (opening.open) return agentsFree > 0 ? moment.speak('closed.soon') : moment.speak('closed.nobody');
  return opening.opens === undefined
    ? moment.speak('closed.nobody')
    : moment.speak('closed.opens', { opens: timesIn(moment).say(opening.opens) });
}

/** A complaint has named its reference already. */
function goesAlong(moment: Moment, reason: EscalationReason): string {
  return reason === 'complaint' ? '' : moment.speak('case.goes-along', { reference: referenceIn(moment) });
}
