import type { Content } from '../../core/content.ts';
import { emptyMemory, type Conversation, type Memory } from '../../core/conversation.ts';
import type { Decision } from '../../core/decision.ts';
import type { Evidence } from '../../core/knowledge.ts';
import type { Policy, Situation } from '../../core/policy.ts';
import type { Signal, Understanding } from '../../core/understanding.ts';
import { decide } from '../../dialogs/decide.ts';

/** Tuesday, 24 November 2026, 22:40 in Berlin. */
export const night = Date.parse('2026-11-24T21:40:00Z');
/** The same day, 10:00 in Berlin. */
export const day = Date.parse('2026-11-24T09:00:00Z');
export const minute = 60_000;
export const hour = 60 * minute;

export const policy: Policy = {
  answerAt: 0.55,
  clarifyAt: 0.15,
  escalateMood: 0.7,
  deadEnds: 2,
  riskyTopics: ['compromised_card'],
  riskyAnswerAt: 0.8,
  waitMinutes: 5,
  replyMinutes: 5,
  effortAt: 5,
  defaultLocale: 'en',
  locales: ['en', 'de'],
  company: 'Meridian',
  contact: '+49 30 23125 110',
};

export function memory(changes: Partial<Memory> = {}): Memory {
  return { ...emptyMemory, greeted: true, ...changes };
}

export function conversation(changes: Partial<Conversation> = {}): Conversation {
  return {
    id: 'conversation',
    personId: 'person',
    address: { channel: 'web', account: 'meridian', peer: 'ada', route: 'thread' },
    identity: { level: 'anonymous' },
    custody: 'bot',
    epoch: 3,
    version: 7,
    locale: 'en',
    zone: 'Europe/Berlin',
    memory: memory(),
    startedAt: day,
    ...changes,
  };
}

/** A conversation that waits for a person since ten minutes. */
export function waiting(changes: Partial<Conversation> = {}): Conversation {
  return conversation({
    custody: 'waiting',
    case: { id: 'case', reference: 'MD-7K2Q9D', state: 'open', openedAt: day },
    handover: {
      id: 'handover',
      reason: 'asked',
      requestedAt: night - 10 * minute,
      deadline: night + 12 * hour,
      via: 'chat',
    },
    ...changes,
  });
}

export function understood(text: string, ...signals: readonly Signal[]): Understanding {
  return {
    text,
    language: 'en',
    topics: [],
    entities: [],
    mood: { dissatisfied: 0, trend: 'flat', words: [], strong: false },
    signals,
    by: 'rules',
  };
}

/** Somebody upset; `strong` is wording that counts alone. */
export function upset(
  text: string,
  dissatisfied: number,
  strong = false,
  ...signals: readonly Signal[]
): Understanding {
  return { ...understood(text, ...signals), mood: { dissatisfied, trend: 'up', words: ['useless'], strong } };
}

export function evidence(id: string, score: number, changes: Partial<Evidence> = {}): Evidence {
  return {
    article: { id, hash: `hash of ${id}`, title: `About ${id}` },
    topic: id.replaceAll('-', '_'),
    score,
    why: [],
    answer: `This is how ${id} works.`,
    locale: 'en',
    followUps: [],
    ...changes,
  };
}

export const stolen = evidence('lost-or-stolen-card', 0.9, { urgent: 'Freeze the card now.', escalate: 'offer' });

/** What is known at an open desk with two people. */
export function open(changes: Partial<Situation> = {}): Situation {
  return {
    now: day,
    opening: { open: true, until: day + 10 * hour, zone: 'Europe/Berlin' },
    callbackSlots: [day + hour, day + 2 * hour, day + 4 * hour, day + 5 * hour, day + 22 * hour, day + 23 * hour],
    agentsFree: 2,
    waitingAhead: 0,
    waitEstimate: 1,
    promiseBy: day + 2 * hour,
    policy,
    ...changes,
  };
}

/** What is known at night, when nobody is there until eight. */
export function closed(changes: Partial<Situation> = {}): Situation {
  const opens = Date.parse('2026-11-25T07:00:00Z');
  const slots = [0, 1, 2, 4, 5].map((hours) => opens + hours * hour);
  return {
    now: night,
    opening: { open: false, opens, zone: 'Europe/Berlin' },
    callbackSlots: slots,
    agentsFree: 0,
    waitingAhead: 0,
    promiseBy: opens + 2 * hour,
    policy,
    ...changes,
  };
}

/** Decides about one message; everything that is not given is plain. */
export function decided(
  said: Understanding,
  given: {
    readonly conversation?: Conversation;
    readonly evidence?: readonly Evidence[];
    readonly situation?: Situation;
    readonly contents?: readonly Content[];
  } = {},
): Decision {
  const contents = given.contents;
  return decide(
    given.conversation ?? conversation(),
    said,
    given.evidence ?? [],
    given.situation ?? open(),
    contents && { contents },
  );
}

/** A memory in which this article was the last answer, given at `at`. */
export function answeredBefore(one: Evidence, at = day - minute, changes: Partial<Memory> = {}): Memory {
  const { id, hash, title } = one.article;
  return memory({
    answered: [{ articleId: id, hash, title, topic: one.topic, at }],
    turns: [{ text: 'my question', topic: one.topic, dissatisfied: 0, decision: 'answer', at }],
    ...changes,
  });
}
