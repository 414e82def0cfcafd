import { wordsOf } from '../core/content.ts';
import type { Decision } from '../core/decision.ts';
import type { Evidence } from '../core/knowledge.ts';
import type { Situation } from '../core/policy.ts';
import type { Claim, Turn } from '../core/turn.ts';
import type { Understanding } from '../core/understanding.ts';
import { decide } from '../dialogs/decide.ts';
import { localeAfter } from '../dialogs/locale.ts';
import { memoryNow } from '../dialogs/memoryNow.ts';
import { fallbackFor } from '../dialogs/rule.ts';
import { heardText } from '../language/heardText.ts';
import { topicsHeard } from '../language/topicsHeard.ts';
import { understand } from '../language/understand.ts';
import type { Brain } from './brain.ts';
import type { FreshIds } from './freshIds.ts';
import type { Heard } from './hear.ts';
import { lookUp } from './lookUp.ts';
import { matterOf } from './matterOf.ts';
import { turnOf } from './turn/turnOf.ts';

/** What a turn is thought about with. */
export interface Facts {
  readonly claim: Claim;
  readonly situation: Situation;
  /** Which form of an answer the channel can carry. */
  readonly variant: 'web' | 'sms';
  readonly fresh: FreshIds;
  /** What was heard of these messages with more time than a turn has; without it, words alone are heard. */
  readonly heard?: Heard | null;
}

/** What came of it, with everything that led there. */
export interface Thought {
  readonly turn: Turn;
  readonly decision: Decision;
  readonly understood: Understanding;
  readonly evidence: readonly Evidence[];
}

/** The one pipeline: understand, look up, decide, put into words. No store, no door, no clock: the same facts give the same thought. */
export function think(brain: Brain, facts: Facts): Thought {
  const { situation, variant, fresh, claim } = facts;
  const { policy, now } = situation;
  const conversation = { ...claim.conversation, memory: memoryNow(claim.conversation, now) };
  const contents = claim.messages.map((message) => message.content);
  const locales = policy.locales ?? [policy.defaultLocale];
  const known = facts.heard?.text === heardText(contents) ? facts.heard : null;
  const { references = [] } = policy;
  const said = {
    contents,
    conversation,
    locales,
    now,
    references,
    ...(known === null ? {} : { topics: known.topics }),
  };
  const heard = understand(brain.ears, said);
  const understood = aboutTheMatter(brain, heard);
  const locale = localeAfter(conversation, understood, policy);
  // What the whole says is not what is left of it.
  const meaning = understood === heard && known?.embedding !== undefined ? { embedding: known.embedding } : {};
  const evidence = lookUp(brain, { conversation, contents, understood, locale, variant, now, ...meaning });
  const decision = decide(conversation, understood, evidence, situation, { contents });
  const scene = { library: brain.library, conversation, contents, understood, situation, locale, variant, fresh };
  return { turn: turnOf(scene, decision, claim.messages), decision, understood, evidence };
}

/** Topics are what a message is about; "a person, please" is about none, however near some topic may seem. */
function aboutTheMatter({ ears }: Brain, understood: Understanding): Understanding {
  const matter = matterOf(understood);
  if (matter === understood.text) return understood;
  return { ...understood, topics: matter === '' ? [] : topicsHeard(ears.topics, ears.corrector, matter) };
}

/** The turn of messages that could not be thought about: an apology and a person, from nothing that could fail again. */
export function apology(brain: Brain, facts: Facts): Turn {
  const { situation, variant, fresh, claim } = facts;
  const { conversation } = claim;
  const contents = claim.messages.map((message) => message.content);
  const understood = unheard(contents.map(wordsOf).join('\n'));
  const locale = localeAfter(conversation, understood, situation.policy);
  const scene = { library: brain.library, conversation, contents, understood, situation, locale, variant, fresh };
  const turn = turnOf(scene, faultDecision(facts), claim.messages);
  const fault = { kind: 'fault', actor: { kind: 'system' }, facts: { takes: claim.attempts + 1 } } as const;
  return { ...turn, record: [...turn.record, fault] };
}

function unheard(text: string): Understanding {
  return {
    text,
    language: 'und',
    topics: [],
    entities: [],
    mood: { dissatisfied: 0, trend: 'flat', words: [], strong: false },
    signals: [],
    by: 'rules',
  };
}

function faultDecision({ claim, situation }: Facts): Decision {
  const reasons = [{ rule: 'fault', detail: `failed ${claim.attempts + 1} times` }];
  switch (claim.conversation.custody) {
    case 'agent':
      return { kind: 'hold', reasons, tone: 'plain' };
    case 'waiting':
      return { kind: 'smalltalk', about: 'waiting', reasons, tone: 'plain' };
    case 'bot':
    case 'closed':
      return { kind: 'escalate', reason: 'fault', fallback: fallbackFor(situation), reasons, tone: 'plain' };
  }
}
