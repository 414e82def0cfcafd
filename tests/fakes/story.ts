import type { Address, Identity } from '../../core/address.ts';
import type { Brief } from '../../core/brief.ts';
import type { OutboundMessage } from '../../core/channel.ts';
import { emptyMemory } from '../../core/conversation.ts';
import type { DeskMove } from '../../core/desk.ts';
import type { Accepted, Claim, NewHandover, Turn } from '../../core/turn.ts';
import type { Clock } from '../../core/time.ts';
import type { Store } from '../../store/store.ts';
import { countedId } from './stores.ts';

/** What customers, the bot and agents do, in few words; every step goes through the ports. */
export interface Story {
  /** A customer writes, by web chat unless another address is given. */
  says(text: string, how?: { readonly from?: Address; readonly identity?: Identity }): Promise<Accepted>;
  /** The bot takes the oldest open messages and commits a turn; without changes it only remembers. */
  turn(change?: Partial<Turn>): Promise<Claim>;
  /** A customer asks for a person and the bot hands over: a case, a hand-over and the queue. */
  asksForPerson(
    text: string,
    how?: { readonly from?: Address; readonly identity?: Identity; readonly handover?: Partial<NewHandover> },
  ): Promise<{ readonly conversationId: string; readonly handoverId: string; readonly reference: string }>;
  /** What an agent's screen would send for a conversation as it is now. */
  move(conversationId: string, agent?: { readonly id: string; readonly name: string }): Promise<DeskMove>;
}

export const anna = { id: 'agent-anna', name: 'Anna' };
export const ben = { id: 'agent-ben', name: 'Ben' };

/** A customer's web chat. */
export function webChat(name: string): Address {
  return { channel: 'web', account: 'meridian', peer: `peer-${name}`, route: `thread-${name}` };
}

/** Tells stories on a store. */
export function story(store: Store, now: Clock): Story {
  const says: Story['says'] = (text, { from = webChat('ada'), identity } = {}) =>
    store.turns.accept(
      {
        kind: 'message',
        externalId: countedId(),
        from,
        sentAt: now(),
        content: { kind: 'text', text },
        ...(identity ? { identity } : {}),
      },
      now(),
    );
  const turn: Story['turn'] = async (change = {}) => {
    const claim = await store.turns.claim(now(), 15_000);
    if (!claim) throw new Error('There is nothing to think about.');
    const { memory, locale } = claim.conversation;
    const outcome = await store.turns.commit(claim, { memory, locale, say: [], record: [], ...change }, now());
    if (outcome === 'stale') throw new Error('The turn was stale.');
    return claim;
  };
  return {
    says,
    turn,
    async asksForPerson(text, how = {}) {
      const { conversationId } = await says(text, how);
      const handoverId = countedId();
      const reference = `MD-${countedId().slice(-6)}`;
      await turn({
        memory: { ...emptyMemory, greeted: true, misunderstood: 2, effort: 5, offered: [{ id: 'a', label: 'A' }] },
        say: [botSays('A person will be with you soon.')],
        record: [
          {
            kind: 'decision',
            actor: { kind: 'bot' },
            facts: { kind: 'escalate', reason: 'asked', topic: 'lost_card' },
          },
          {
            kind: 'handoff.initiate',
            actor: { kind: 'bot' },
            facts: {
              value: {
                handoffId: handoverId,
                epoch: 1,
                brief: briefOf(text),
                reason: { code: 'asked', detail: 'asked for a person' },
              },
            },
          },
        ],
        openCase: { id: countedId(), reference, topic: 'lost_card' },
        move: { to: 'waiting', reason: 'asked' },
        handover: {
          id: handoverId,
          reason: 'asked',
          priority: 1,
          deadline: now() + 10 * 60_000,
          via: 'chat',
          brief: briefOf(text),
          ...how.handover,
        },
      });
      return { conversationId, handoverId, reference };
    },
    async move(conversationId, agent = anna) {
      const conversation = await store.threads.conversation(conversationId);
      return {
        conversationId,
        agentId: agent.id,
        agentName: agent.name,
        epoch: conversation?.epoch ?? -1,
        now: now(),
      };
    },
  };
}

/** Something the bot says. */
export function botSays(text: string): OutboundMessage {
  return { by: 'bot', text, choices: [], locale: 'en' };
}

/** What a person is told who takes over. */
export function briefOf(goal: string): Brief {
  return {
    goal,
    topic: 'lost_card',
    reason: { code: 'asked', detail: 'asked for a person' },
    slots: { card: { value: 'the blue one', source: 'customer' } },
    answersShown: [],
    promises: [],
    identity: { level: 'anonymous' },
    mood: { trend: 'flat', levels: [0.2], words: [] },
    effort: 1,
    locale: 'en',
  };
}
