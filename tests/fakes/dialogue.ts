import type { Brain } from '../../bots/brain.ts';
import { freshIds } from '../../bots/freshIds.ts';
import { think, type Thought } from '../../bots/think.ts';
import type { Identity } from '../../core/address.ts';
import type { Content } from '../../core/content.ts';
import type { Conversation } from '../../core/conversation.ts';
import { afterTurn } from '../../scripts/terminal/afterTurn.ts';
import { newConversation } from '../../scripts/terminal/newConversation.ts';
import { readTime, situationAt } from '../../scripts/terminal/situationAt.ts';
import { countedId } from './stores.ts';

/** A customer who talks with the bot, turn by turn, without a store. */
export interface Dialogue {
  /** Sends a text, or several in one burst. */
  says(...texts: readonly string[]): Said;
  /** Presses the choice with this label or id; it must be on the screen. */
  picks(choice: string): Said;
  presses(event: string, value?: unknown): Said;
  sends(content: Content): Said;
  /** Time passes. */
  waits(minutes: number): void;
  /** A person at the desk takes it, gives it back, or closes it. */
  desk(custody: Conversation['custody']): void;
  readonly conversation: Conversation;
}

/** What came back. */
export interface Said extends Thought {
  /** The texts of all messages, one below the other. */
  readonly text: string;
  readonly texts: readonly string[];
  /** Labels of the choices below the last message. */
  readonly choices: readonly string[];
}

/** Opens a conversation at a local time (`22:40`, `2026-11-24T22:40`) with so many people at the desk while it is open. */
export function dialogue(
  brain: Brain,
  begin: {
    readonly at?: string;
    readonly channel?: string;
    readonly locale?: string;
    readonly people?: number;
    readonly identity?: Identity;
    readonly zone?: string;
  } = {},
): Dialogue {
  const { library } = brain;
  const { channel = 'web', locale = 'en', people = 2, zone = 'Europe/Berlin' } = begin;
  let now = readTime(begin.at ?? '10:00', Date.parse('2026-11-24T09:00:00Z'), library.hours.zone) ?? Number.NaN;
  let conversation = newConversation({ channel, locale, zone }, now);
  if (begin.identity) conversation = { ...conversation, identity: begin.identity };
  let events = 0;

  const take = (contents: readonly Content[]): Said => {
    now += 20_000;
    const messages = contents.map((content) => ({ eventId: `event-${(events += 1)}`, content, sentAt: now }));
    const thought = think(brain, {
      claim: { conversation, messages, fence: 1, attempts: 0, leaseUntil: now },
      situation: situationAt(library, now, people),
      variant: channel === 'sms' ? 'sms' : 'web',
      fresh: freshIds(countedId),
    });
    conversation = afterTurn(conversation, thought.turn, now);
    const texts = thought.turn.say.map((message) => message.text);
    const choices = (thought.turn.say.at(-1)?.choices ?? []).map((choice) => choice.label);
    return { ...thought, text: texts.join('\n\n'), texts, choices };
  };

  return {
    says: (...texts) => take(texts.map((text) => ({ kind: 'text', text }))),
    picks(choice) {
      const picked = conversation.memory.offered.find(({ id, label }) => id === choice || label === choice);
      if (!picked) throw new Error(`"${choice}" is not among the choices.`);
      return take([{ kind: 'choice', choiceId: picked.id, text: picked.label }]);
    },
    presses: (name, value = {}) => take([{ kind: 'event', name, value }]),
    sends: (content) => take([content]),
    waits(minutes) {
      now += minutes * 60_000;
    },
    desk(custody) {
      const { handover: _, ...rest } = conversation;
      conversation = { ...rest, custody, epoch: conversation.epoch + 1, version: conversation.version + 1 };
    },
    get conversation() {
      return conversation;
    },
  };
}
