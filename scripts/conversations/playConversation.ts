import type { Brain } from '../../bots/brain.ts';
import { freshIds } from '../../bots/freshIds.ts';
import type { Heard } from '../../bots/hear.ts';
import { think, type Thought } from '../../bots/think.ts';
import type { Content } from '../../core/content.ts';
import type { Conversation } from '../../core/conversation.ts';
import type { Instant } from '../../core/time.ts';
import { resolveChoice } from '../../dialogs/resolveChoice.ts';
import { afterTurn } from '../terminal/afterTurn.ts';
import { newConversation } from '../terminal/newConversation.ts';
import { situationAt } from '../terminal/situationAt.ts';
import type { Button, Does, Step, TestConversation } from './testConversation.ts';

/** A step as it was played: what came of it, and the conversation before and after. */
export interface Played {
  readonly step: Step;
  /** Null when nobody had to think, or the choice was not there. */
  readonly thought: Thought | null;
  readonly before: Conversation;
  readonly after: Conversation;
  /** The choice that the step names was not offered. */
  readonly missing: boolean;
}

/** Plays a conversation to its end, with the same thinking as the server's and the memory that the store would keep; `heard` is what was heard before of what is said. */
export function playConversation(
  brain: Brain,
  told: Omit<TestConversation, 'file' | 'line' | 'name'>,
  heard: (contents: readonly Content[]) => Heard | null = () => null,
): readonly Played[] {
  const { library } = brain;
  const { channel, locale, zone, phone, people } = told;
  let now = told.begin;
  let ids = 0;
  let conversation: Conversation = newConversation({ channel, locale, zone }, now);
  if (phone !== undefined) conversation = { ...conversation, identity: { level: 'verified', phone } };
  return told.steps.map((step): Played => {
    const before = conversation;
    const contents = contentsOf(step.does, conversation);
    if (contents === null) {
      if (step.does.kind === 'waits') now += step.does.ms;
      if (step.does.kind === 'agent') conversation = moved(conversation, step.does.custody);
      return { step, thought: null, before, after: conversation, missing: step.does.kind === 'picks' };
    }
    now += betweenTurnsMs;
    const thought = think(brain, {
      claim: { conversation, messages: messagesOf(contents, now), fence: 1, attempts: 0, leaseUntil: now },
      situation: situationAt(library, now, people),
      variant: channel === 'sms' ? 'sms' : 'web',
      fresh: freshIds(() => `played-${(ids += 1)}`),
      heard: heard(contents),
    });
    conversation = afterTurn(conversation, thought.turn, now);
    return { step, thought, before, after: conversation, missing: false };
  });

  function messagesOf(contents: readonly Content[], sentAt: Instant) {
    return contents.map((content) => ({ eventId: `message-${(ids += 1)}`, content, sentAt }));
  }
}

const betweenTurnsMs = 20_000;

/** Null when it is nothing that the customer sends, or a choice that is not there. */
function contentsOf(does: Does, { memory, address }: Conversation): readonly Content[] | null {
  switch (does.kind) {
    case 'says':
      return does.texts.map((text) => ({ kind: 'text', text }));
    case 'picks': {
      const picked = resolveChoice(memory.offered, { kind: 'text', text: does.choice });
      if (!picked) return null;
      // In a text message there are no buttons: the number or the label is written.
      if (address.channel === 'sms') return [{ kind: 'text', text: does.choice }];
      return [{ kind: 'choice', choiceId: picked.id, text: picked.label }];
    }
    case 'presses':
      return [buttons[does.button]];
    case 'sends':
      return [{ kind: 'media', mimeType: does.mimeType, url: 'https://files.meridian.example/sent', caption: '' }];
    case 'waits':
    case 'agent':
      return null;
  }
}

const buttons: Readonly<Record<Button, Content>> = {
  yes: { kind: 'event', name: 'helped', value: { helped: true } },
  no: { kind: 'event', name: 'helped', value: { helped: false } },
  person: { kind: 'event', name: 'talk-to-person', value: {} },
  hello: { kind: 'event', name: 'hello', value: {} },
  end: { kind: 'event', name: 'end-chat', value: {} },
};

/** What the desk does: it takes a conversation, gives it back, or closes it. */
function moved(conversation: Conversation, custody: Conversation['custody']): Conversation {
  const { handover: _, ...rest } = conversation;
  return { ...rest, custody, epoch: conversation.epoch + 1, version: conversation.version + 1 };
}
