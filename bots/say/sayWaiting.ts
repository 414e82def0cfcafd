import { hasUnreadable } from '../../dialogs/heard.ts';
import { fallbackFor } from '../../dialogs/rule.ts';
import { referenceIn, timesIn, type Moment } from './moment.ts';
import { paragraphs } from './paragraphs.ts';
import type { Saying } from './saying.ts';
import { choicesOfTimes, waitStatus } from './waitStatus.ts';

/** To somebody who waits for a person: that it is kept for them, and how long it will be as far as anybody knows. */
export function sayWaiting(moment: Moment): Saying {
  const { conversation, situation, variant, speak } = moment;
  const { handover } = conversation;
  const isLive = fallbackFor(situation) === 'wait';
  if (handover?.callbackAt !== undefined && handover.callbackAt > situation.now)
    return { text: paragraphs(variant, kept(moment), agreed(moment, handover.callbackAt, handover.via)) };
  if (isLive) return { text: paragraphs(variant, kept(moment), waitStatus(moment)) };
  // In a text message the times that stand there already are not written out again.
  const stand = variant === 'sms' && conversation.memory.offered.some((choice) => choice.id.startsWith('slot:'));
  const choices = stand ? [] : choicesOfTimes(moment);
  return {
    text: paragraphs(
      variant,
      kept(moment),
      handover && handover.deadline > situation.now
        ? speak('closed.due', { due: timesIn(moment).until(handover.deadline) })
        : speak('closed.no-due'),
      choices.length > 0 ? speak('closed.pick') : undefined,
    ),
    choices,
  };
}

function kept({ contents, speak, variant }: Moment): string {
  return paragraphs(variant, speak('wait.kept'), hasUnreadable({ contents }) ? speak('also.unreadable') : undefined);
}

function agreed(moment: Moment, at: number, via: 'chat' | 'sms'): string {
  const values = { time: timesIn(moment).say(at), reference: referenceIn(moment) };
  return moment.speak(via === 'sms' ? 'callback.set-sms' : 'callback.set-chat', values);
}
