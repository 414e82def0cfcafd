import type { Decision, JourneyStep } from '../../core/decision.ts';
import type { Instant } from '../../core/time.ts';
import { staysOpen } from '../../dialogs/staysOpen.ts';
import { referenceIn, timesIn, type Moment } from './moment.ts';
import { paragraphs, urgentLine } from './paragraphs.ts';
import type { Saying } from './saying.ts';
import { choicesOfTimes } from './waitStatus.ts';

/** The steps of arranging a call-back. */
export function sayCallback(moment: Moment, decision: Decision & { readonly kind: 'journey' }): Saying {
  return { ...stepSaid(moment, decision.step), urgent: urgentLine(moment.variant, decision.urgent) };
}

/** Asks where the person should write, when the customer has a proved number. */
export function sayVia(moment: Moment, at: Instant): Saying {
  const { speak, conversation } = moment;
  // The last digits are enough to recognise the own number, and no use to anybody else.
  const phone = `…${(conversation.identity.phone ?? '').slice(-3)}`;
  return {
    text: speak('callback.via', { time: timesIn(moment).say(at) }),
    choices: [
      { id: 'via:chat', label: speak('choice.via-chat') },
      { id: 'via:sms', label: speak('choice.via-sms', { phone }) },
    ],
  };
}

function stepSaid(moment: Moment, step: JourneyStep): Saying {
  const { speak, variant, conversation } = moment;
  switch (step.step) {
    case 'offer':
      if (step.slots.length === 0) return { text: speak('callback.no-times') };
      return { text: speak('callback.offer'), choices: choicesOfTimes(moment, step.slots) };
    case 'via':
      return sayVia(moment, step.at);
    case 'confirm': {
      const values = { time: timesIn(moment).say(step.at), reference: referenceIn(moment) };
      const agreed = speak(step.via === 'sms' ? 'callback.set-sms' : 'callback.set-chat', values);
      return { text: paragraphs(variant, agreed, speak('callback.change')) };
    }
    case 'cancel':
      return {
        text: staysOpen(conversation)
          ? speak('callback.stays', { reference: referenceIn(moment) })
          : speak('callback.cancelled'),
      };
  }
}
