import type { Identity } from '../../../core/address.ts';
import type { Brief } from '../../../core/brief.ts';
import type { OutboundMessage } from '../../../core/channel.ts';
import { emptyMemory, type Answered, type Custody, type EscalationReason } from '../../../core/conversation.ts';
import type { Actor, NewEvent, StoredEvent } from '../../../core/event.ts';
import type { Held } from '../../fakes/deskHouse.ts';

const minute = 60_000;

/** What a conversation is told from; minutes count back from now. */
export interface Told {
  readonly id: string;
  readonly custody: Custody;
  readonly channel?: string;
  readonly peer?: string;
  readonly identity: Identity;
  readonly locale?: string;
  readonly reference?: string;
  readonly dissatisfied?: number;
  readonly levels?: readonly number[];
  readonly agent?: { readonly id: string; readonly name: string };
  readonly handover?: {
    readonly reason: EscalationReason;
    readonly goal: string;
    readonly topicTitle?: string;
    /** Minutes ago it was asked for; minutes from now until the promise. */
    readonly asked: number;
    readonly due: number;
    readonly callbackIn?: number;
    readonly slots?: Brief['slots'];
    readonly moodWords?: readonly string[];
    readonly promises?: Brief['promises'];
    readonly effort?: number;
  };
  readonly earlier?: Held['earlier'];
  readonly undelivered?: Held['undelivered'];
  /** What happened: minutes ago and what. */
  readonly events: readonly (readonly [number, NewEvent])[];
}

/** Builds a conversation of the fake house out of what is told. */
export function story(told: Told, now = Date.now()): Held {
  const { id, custody, identity, channel = 'web', locale = 'en', handover, agent } = told;
  const events = told.events.map(([ago, event], at): StoredEvent => ({
    ...event,
    id: `${id}-${at + 1}`,
    conversationId: id,
    seq: at + 1,
    at: now - ago * minute + at,
  }));
  const answered = events.flatMap(answeredBy);
  const requestedAt = now - (handover?.asked ?? 0) * minute;
  const deadline = now + (handover?.due ?? 0) * minute;
  const callback = handover?.callbackIn === undefined ? {} : { callbackAt: now + handover.callbackIn * minute };
  const levels = told.levels ?? [0.1, told.dissatisfied ?? 0.1];
  const record = handover && {
    id: `handover-${id}`,
    reason: handover.reason,
    requestedAt,
    deadline,
    via: 'chat' as const,
    ...callback,
  };
  return {
    conversation: {
      id,
      personId: `person-${id}`,
      address: { channel, account: 'meridian', peer: told.peer ?? id, route: id },
      identity,
      custody,
      epoch: events.filter(({ kind }) => kind === 'custody').length + 1,
      version: 7,
      locale,
      memory: {
        ...emptyMemory,
        greeted: true,
        answered,
        turns: levels.map((dissatisfied, at) => ({
          text: lastWords(events),
          dissatisfied,
          decision: 'answer',
          at: now - (levels.length - at) * minute,
        })),
        effort: handover?.effort ?? 0,
      },
      startedAt: events[0]?.at ?? now,
      ...(agent && custody === 'agent' ? { agentId: agent.id } : {}),
      ...(told.reference === undefined
        ? {}
        : {
            case: {
              id: `case-${id}`,
              reference: told.reference,
              state: custody === 'closed' ? ('closed' as const) : ('open' as const),
              openedAt: requestedAt,
            },
          }),
      ...(record && custody === 'waiting' ? { handover: record } : {}),
    },
    ...(record && handover
      ? {
          handover: {
            ...record,
            state: custody === 'waiting' ? ('requested' as const) : ('accepted' as const),
            priority: 2 as const,
            brief: {
              goal: handover.goal,
              ...(handover.topicTitle === undefined ? {} : { topicTitle: handover.topicTitle }),
              reason: { code: handover.reason, detail: '' },
              slots: handover.slots ?? {},
              answersShown: answered,
              promises: handover.promises ?? [],
              identity,
              mood: { trend: trendOf(levels), levels, words: handover.moodWords ?? [] },
              effort: handover.effort ?? 0,
              locale,
            },
          },
        }
      : {}),
    earlier: told.earlier ?? [],
    undelivered: told.undelivered ?? [],
    events,
    dissatisfied: told.dissatisfied ?? 0.1,
  };
}

const customer: Actor = { kind: 'customer' };

/** The customer writes. */
export function asks(text: string): NewEvent {
  return { kind: 'message', actor: customer, body: { kind: 'inbound', content: { kind: 'text', text } } };
}

/** The customer takes one of the choices. */
export function picks(text: string): NewEvent {
  return {
    kind: 'message',
    actor: customer,
    body: { kind: 'inbound', content: { kind: 'choice', choiceId: 'c', text } },
  };
}

/** The assistant says something, from an article or not. */
export function says(text: string, more: Partial<OutboundMessage> = {}): NewEvent {
  const message: OutboundMessage = { by: 'bot', text, choices: [], locale: 'en', ...more };
  return { kind: 'message', actor: { kind: 'bot' }, body: { kind: 'outbound', message } };
}

/** A person writes to the customer. */
export function replies(agent: { readonly id: string; readonly name: string }, text: string): NewEvent {
  const message: OutboundMessage = { by: 'agent', name: agent.name, text, choices: [], locale: 'en' };
  return { kind: 'message', actor: { kind: 'agent', ...agent }, body: { kind: 'outbound', message } };
}

/** The customer is told something in the system's name. */
export function tells(text: string): NewEvent {
  const message: OutboundMessage = { by: 'system', text, choices: [], locale: 'en' };
  return { kind: 'message', actor: { kind: 'system' }, body: { kind: 'outbound', message } };
}

/** A colleague leaves a note. */
export function notes(agent: { readonly id: string; readonly name: string }, text: string): NewEvent {
  return { kind: 'note', actor: { kind: 'agent', ...agent }, body: { kind: 'words', text } };
}

/** The assistant asks for a person. */
export function handsOver(reason: string): readonly NewEvent[] {
  return [
    { kind: 'handoff.initiate', actor: { kind: 'bot' }, facts: { value: { reason: { code: reason } } } },
    { kind: 'custody', actor: { kind: 'bot' }, facts: { from: 'bot', to: 'waiting', reason: 'escalate', epoch: 2 } },
  ];
}

/** A person takes it up. */
export function takesOver(agent: { readonly id: string; readonly name: string }): readonly NewEvent[] {
  const actor: Actor = { kind: 'agent', ...agent };
  return [
    { kind: 'custody', actor, facts: { from: 'waiting', to: 'agent', reason: 'take-over', epoch: 3 } },
    { kind: 'handoff.status', actor, facts: { state: 'accepted' } },
    tells(`${agent.name} from our team has joined. The assistant is silent now.`),
  ];
}

function answeredBy({ body, at }: StoredEvent): readonly Answered[] {
  const source = body?.kind === 'outbound' ? body.message.source : undefined;
  return source === undefined ? [] : [{ ...source, topic: source.articleId, at }];
}

function lastWords(events: readonly StoredEvent[]): string {
  const last = events.findLast(({ body }) => body?.kind === 'inbound');
  return last?.body?.kind === 'inbound' && last.body.content.kind === 'text' ? last.body.content.text : '';
}

function trendOf(levels: readonly number[]): 'up' | 'flat' | 'down' {
  const difference = (levels.at(-1) ?? 0) - (levels[0] ?? 0);
  return Math.abs(difference) < 0.15 ? 'flat' : difference < 0 ? 'up' : 'down';
}
