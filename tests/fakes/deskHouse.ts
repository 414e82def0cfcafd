import type { Conversation, Custody } from '../../core/conversation.ts';
import type { DeskLine, DeskList, DeskView, HandoverRecord } from '../../core/desk.ts';
import type { DeskNews } from '../../core/deskApi.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Actor, NewEvent, StoredEvent } from '../../core/event.ts';
import type { Agent } from '../../core/people.ts';

/** A conversation as the fake house keeps it. */
export interface Held {
  conversation: Conversation;
  handover?: HandoverRecord;
  earlier: DeskView['earlier'];
  undelivered: DeskView['undelivered'];
  events: readonly StoredEvent[];
  dissatisfied: number;
}

/** Conversations in memory that move as the real store moves them: epochs, custody, events, news. */
export interface DeskHouse {
  readonly held: ReadonlyMap<string, Held>;
  put(held: Held): void;
  lines(list: DeskList, agentId: string): readonly DeskLine[];
  counts(agentId: string): Readonly<Record<DeskList, number>>;
  find(id: string): Held;
  append(id: string, event: NewEvent): StoredEvent;
  customerSays(id: string, text: string): StoredEvent;
  takeOver(id: string, agent: Agent, epoch: number): number;
  reply(id: string, agent: Agent, given: { epoch: number; text: string; replyKey: string }): StoredEvent;
  note(id: string, agent: Agent, text: string): StoredEvent;
  leave(id: string, agent: Agent, epoch: number, to: 'bot' | 'closed'): number;
}

/** Opens an empty house; `tell` gets the news of every change. */
export function openDeskHouse(tell: (news: DeskNews) => void): DeskHouse {
  const held = new Map<string, Held>();
  const said = new Map<string, StoredEvent>();
  const house: DeskHouse = {
    held,
    put(one) {
      held.set(one.conversation.id, one);
      tell({ kind: 'changed', what: 'queue' });
    },
    lines: (list, agentId) =>
      [...held.values()]
        .filter(({ conversation }) => listOf(conversation, agentId) === list)
        .map(lineOf)
        .sort((a, b) => (list === 'queue' ? urgency(a) - urgency(b) : b.lastAt - a.lastAt)),
    counts(agentId) {
      const counts = { queue: 0, mine: 0, others: 0, bot: 0, closed: 0 };
      for (const { conversation } of held.values()) counts[listOf(conversation, agentId)] += 1;
      return counts;
    },
    find(id) {
      const one = held.get(id);
      if (one) return one;
      throw new NightdeskError('not-found', 'There is no such conversation.');
    },
    append(id, event) {
      const one = house.find(id);
      const seq = (one.events.at(-1)?.seq ?? 0) + 1;
      const stored = { ...event, id: `${id}-${seq}`, conversationId: id, seq, at: Date.now() };
      one.events = [...one.events, stored];
      tell({ kind: 'conversation', id });
      return stored;
    },
    customerSays: (id, text) =>
      house.append(id, {
        kind: 'message',
        actor: { kind: 'customer' },
        body: { kind: 'inbound', content: { kind: 'text', text } },
      }),
    takeOver(id, agent, epoch) {
      const one = house.find(id);
      if (one.conversation.epoch !== epoch || one.conversation.custody === 'closed') throw movedOn();
      const to = move(one, 'agent', 'take-over', actorOf(agent), agent.id);
      if (one.handover?.state === 'requested') {
        one.handover = { ...one.handover, state: 'accepted' };
        house.append(id, { kind: 'handoff.status', actor: actorOf(agent), facts: { state: 'accepted' } });
      }
      announce(id, `${agent.name} from our team has joined.`);
      tell({ kind: 'changed', what: 'queue' });
      return to;
    },
    reply(id, agent, { epoch, text, replyKey }) {
      const one = house.find(id);
      const before = said.get(replyKey);
      if (before) return before;
      if (!isMine(one, agent) || one.conversation.epoch !== epoch) throw movedOn();
      const message = { by: 'agent', name: agent.name, text, choices: [], locale: one.conversation.locale } as const;
      const event = house.append(id, {
        kind: 'message',
        actor: actorOf(agent),
        body: { kind: 'outbound', message },
      });
      said.set(replyKey, event);
      return event;
    },
    note: (id, agent, text) => house.append(id, { kind: 'note', actor: actorOf(agent), body: { kind: 'words', text } }),
    leave(id, agent, epoch, to) {
      const one = house.find(id);
      const isTheirs = isMine(one, agent) || (to === 'closed' && one.conversation.custody !== 'agent');
      if (one.conversation.epoch !== epoch || !isTheirs) throw movedOn();
      const next = move(one, to, to === 'bot' ? 'hand-back' : 'closed', actorOf(agent));
      announce(id, to === 'bot' ? `${agent.name} has left. The assistant answers again.` : 'This chat has ended.');
      tell({ kind: 'changed', what: 'queue' });
      return next;
    },
  };
  return house;

  function move(one: Held, to: Custody, reason: string, actor: Actor, agentId?: string): number {
    const { agentId: _before, handover, ...rest } = one.conversation;
    const epoch = rest.epoch + 1;
    const waits = to === 'waiting' && handover ? { handover } : {};
    one.conversation = { ...rest, custody: to, epoch, ...waits, ...(agentId === undefined ? {} : { agentId }) };
    house.append(rest.id, { kind: 'custody', actor, facts: { from: rest.custody, to, reason, epoch } });
    return epoch;
  }

  function announce(id: string, text: string): void {
    const message = { by: 'system', text, choices: [], locale: 'en' } as const;
    house.append(id, { kind: 'message', actor: { kind: 'system' }, body: { kind: 'outbound', message } });
  }
}

function isMine({ conversation }: Held, agent: Agent): boolean {
  return conversation.custody === 'agent' && conversation.agentId === agent.id;
}

function actorOf(agent: Agent): Actor {
  return { kind: 'agent', id: agent.id, name: agent.name };
}

function movedOn(): NightdeskError {
  return new NightdeskError('conflict', 'This conversation has moved on. Look at it again.');
}

function listOf(conversation: Conversation, agentId: string): DeskList {
  if (conversation.custody === 'waiting') return 'queue';
  if (conversation.custody !== 'agent') return conversation.custody;
  return conversation.agentId === agentId ? 'mine' : 'others';
}

function lineOf({ conversation, handover, events, dissatisfied }: Held): DeskLine {
  const { identity, address, custody } = conversation;
  const messages = events.filter((event) => event.kind === 'message');
  const last = messages.at(-1);
  const asked = messages.findLast((event) => event.body?.kind === 'inbound');
  const content = asked?.body?.kind === 'inbound' ? asked.body.content : undefined;
  const taken = events.findLast((event) => event.kind === 'custody');
  const isOpen = handover?.state === 'requested' || handover?.state === 'accepted';
  return {
    conversationId: conversation.id,
    custody,
    channel: address.channel,
    who: identity.name ?? (address.channel === 'web' ? '' : address.peer),
    identityLevel: identity.level,
    goal: handover?.brief.goal ?? (content?.kind === 'text' ? content.text : ''),
    lastAt: last?.at ?? conversation.startedAt,
    lastBy: last?.actor.kind ?? 'customer',
    dissatisfied,
    ...(conversation.agentId === undefined ? {} : { agentId: conversation.agentId }),
    ...(custody === 'agent' && taken?.actor.name !== undefined ? { agentName: taken.actor.name } : {}),
    ...(conversation.case ? { reference: conversation.case.reference } : {}),
    ...(handover && isOpen
      ? {
          handover: {
            id: handover.id,
            reason: handover.reason,
            priority: handover.priority,
            requestedAt: handover.requestedAt,
            deadline: handover.deadline,
            overdue: handover.state === 'requested' && handover.deadline <= Date.now(),
            ...(handover.callbackAt === undefined ? {} : { callbackAt: handover.callbackAt }),
          },
        }
      : {}),
  };
}

/** Call-backs to come stand last; the rest by deadline. */
function urgency({ handover }: DeskLine): number {
  const isLater = (handover?.callbackAt ?? 0) > Date.now();
  return (handover?.deadline ?? 0) + (isLater ? 1e13 : 0);
}
