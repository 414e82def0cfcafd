import type { Decision } from '../../core/decision.ts';
import { chosenOf } from '../../dialogs/chosenOf.ts';
import type { Moment } from './moment.ts';
import { urgentLine } from './paragraphs.ts';
import type { Saying } from './saying.ts';

/** One question back, with what may be meant and a way out of the list. */
export function sayClarify({ variant, speak }: Moment, decision: Decision & { readonly kind: 'clarify' }): Saying {
  const { options, urgent } = decision;
  return {
    urgent: urgentLine(variant, urgent),
    text: speak(options.length === 1 ? 'clarify.one' : 'clarify.several'),
    choices: [...options, { id: 'other', label: speak('choice.other') }],
  };
}

/** Admits that there is no answer and offers a person. */
export function sayNotUnderstood(
  { variant, conversation, understood, contents, speak }: Moment,
  decision: Decision & { readonly kind: 'not-understood' },
): Saying {
  const isNoneOfThese = chosenOf(conversation.memory, understood, { contents })?.id === 'other';
  return {
    urgent: urgentLine(variant, decision.urgent),
    text: speak(isNoneOfThese ? 'none-of-these' : 'not-understood'),
    choices: [{ id: 'person', label: speak('choice.person') }],
  };
}
