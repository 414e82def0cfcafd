import type { Content } from '../core/content.ts';
import type { Conversation } from '../core/conversation.ts';
import type { Evidence } from '../core/knowledge.ts';
import type { Instant } from '../core/time.ts';
import type { Understanding } from '../core/understanding.ts';
import { chosenOf } from '../dialogs/chosenOf.ts';
import { findEvidence } from '../knowledge/search/findEvidence.ts';
import type { Brain } from './brain.ts';

/** What a turn looks things up with. */
export interface Lookup {
  readonly conversation: Conversation;
  readonly contents: readonly Content[];
  readonly understood: Understanding;
  readonly locale: string;
  readonly variant: 'web' | 'sms';
  readonly now: Instant;
}

/** What the knowledge has to say: on what the customer picked, on what they wrote, or on what was answered last when they only pressed something. */
export function lookUp(brain: Brain, lookup: Lookup): readonly Evidence[] {
  const { conversation, contents, understood, locale, variant, now } = lookup;
  const { memory } = conversation;
  const { defaultLocale } = brain.library.policy;
  const asked = { topics: understood.topics, locale, variant, now, defaultLocale, audience: 'customers' } as const;
  const picked = pickedIn(lookup);
  if (picked) return findEvidence(brain.index, { ...asked, ...picked });
  if (contents.every((content) => content.kind === 'event')) {
    const last = memory.turns.length > 0 ? memory.answered.at(-1) : undefined;
    return last ? findEvidence(brain.index, { ...asked, text: last.title, picked: last.articleId }) : [];
  }
  if (understood.text.trim() === '') return [];
  const before = isFollowUp(understood) ? topicBefore(conversation) : undefined;
  return findEvidence(brain.index, {
    ...asked,
    text: understood.text,
    ...(before === undefined ? {} : { previousTopic: before }),
  });
}

function pickedIn({
  conversation,
  understood,
  contents,
}: Lookup): { readonly text: string; readonly picked: string } | null {
  const choice = chosenOf(conversation.memory, understood, { contents });
  const picked = /^(?:topic|article):(.+)$/.exec(choice?.id ?? '')?.[1];
  return choice && picked !== undefined ? { text: choice.label, picked } : null;
}

/** "Thanks" after an answer is not a question about it. */
function isFollowUp({ signals }: Understanding): boolean {
  return !signals.some((signal) => signal === 'thanks' || signal === 'goodbye' || signal === 'greeting');
}

function topicBefore({ memory }: Conversation): string | undefined {
  return memory.turns.slice(-2).findLast((turn) => turn.topic !== undefined)?.topic;
}
