import type { Embedding } from '../core/embedding.ts';
import type { Choice, Content } from '../core/content.ts';
import type { Answered, Conversation } from '../core/conversation.ts';
import type { Evidence } from '../core/knowledge.ts';
import type { Instant } from '../core/time.ts';
import type { Signal, Understanding } from '../core/understanding.ts';
import { chosenOf } from '../dialogs/chosenOf.ts';
import { findEvidence } from '../knowledge/search/findEvidence.ts';
import type { Brain } from './brain.ts';
import { answersTogether } from './answersTogether.ts';
import { askedAs } from './askedAs.ts';
import { clausesToHear } from './clausesToHear.ts';
import { followUp } from './followUp.ts';
import { goingOn } from './goingOn.ts';
import { matterOf } from './matterOf.ts';
import { mended } from './mended.ts';
import { partsOf } from './partsOf.ts';
import { urgentAlone } from './urgentAlone.ts';

/** What a turn looks things up with. */
export interface Lookup {
  readonly conversation: Conversation;
  readonly contents: readonly Content[];
  readonly understood: Understanding;
  readonly locale: string;
  readonly variant: 'web' | 'sms';
  readonly now: Instant;
  /** What the customer's text means, where that was asked for. */
  readonly embedding?: Embedding;
}

/** What the knowledge has to say: on what the customer picked, on what they wrote, or on what was answered last when they only want a person. */
export function lookUp(brain: Brain, lookup: Lookup): readonly Evidence[] {
  const { conversation, contents, understood, locale, variant, now, embedding } = lookup;
  const { defaultLocale } = brain.library.policy;
  const asked = { topics: understood.topics, locale, variant, now, defaultLocale, audience: 'customers' } as const;
  const choice = chosenOf(conversation.memory, understood, { contents });
  const picked = /^(?:topic|article):(.+)$/.exec(choice?.id ?? '')?.[1];
  if (choice && picked !== undefined) return findEvidence(brain.index, { ...asked, text: choice.label, picked });
  // Any other choice is about what was asked, not about its label.
  const text = choice ? '' : matterOf(understood).trim();
  // A bare number or mark is about nothing, however well an article on "€1" fits it.
  if (!/\p{L}{2}/u.test(text)) {
    const last = wantsHelp(lookup, choice) ? answeredLast(conversation) : undefined;
    return last ? findEvidence(brain.index, { ...asked, text: last.title, picked: last.articleId }) : [];
  }
  const isFollowing = isFollowUp(understood, text);
  const before = isFollowing ? topicBefore(conversation) : undefined;
  const question = {
    ...asked,
    text,
    ...mended(brain.ears.corrector, text),
    ...(embedding === undefined ? {} : { embedding }),
    ...(before === undefined ? {} : { previousTopic: before }),
  };
  const alone = findEvidence(brain.index, question);
  const gone = isFollowing ? goingOn(brain, question, alone, conversation.memory) : null;
  const { policy } = brain.library;
  const alike = (part: string): readonly Evidence[] =>
    findEvidence(brain.index, askedAs(brain, { ...asked, text }, part));
  const together = gone ?? followUp(brain, question, alone) ?? alone;
  const whole = urgentAlone(together, clausesToHear(text).map(alike), policy);
  const parts = partsOf(text);
  return parts.length === 1 ? whole : (answersTogether(whole, parts.map(alike), policy) ?? whole);
}

/** "A person, please", or a button that says that the answer did not help: the urgent line of what was talked about still counts. */
function wantsHelp({ contents, understood }: Lookup, choice: Choice | null): boolean {
  const { signals } = understood;
  if (signals.includes('asks-for-human') || signals.includes('asks-callback')) return true;
  return choice?.id === 'person' || choice?.id === 'helped:no' || contents.every((content) => content.kind === 'event');
}

/** The last answer of this need. */
function answeredLast({ memory }: Conversation): Answered | undefined {
  const since = memory.turns[0]?.at ?? Infinity;
  return memory.answered.findLast((answer) => answer.at >= since);
}

/** "Thanks" after an answer is not a question about it, and "that did not help" is none; "thanks, and how long does it take?" is. */
function isFollowUp({ text, signals }: Understanding, matter: string): boolean {
  if (signals.includes('not-helped')) return false;
  const isAsked = text.includes('?') && matter.split(/\s+/).length >= 3;
  return isAsked || !signals.some((signal) => polite.has(signal));
}

const polite: ReadonlySet<Signal> = new Set(['thanks', 'goodbye', 'greeting']);

function topicBefore({ memory }: Conversation): string | undefined {
  return memory.turns.slice(-2).findLast((turn) => turn.topic !== undefined)?.topic;
}
