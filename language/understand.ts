import type { Content } from '../core/content.ts';
import type { Conversation } from '../core/conversation.ts';
import type { Instant } from '../core/time.ts';
import type { Topic, Understanding } from '../core/understanding.ts';
import type { Corrector } from '../text/corrector.ts';
import { entitiesOf } from './entities/entitiesOf.ts';
import { allWords, heardText } from './heardText.ts';
import { languageOf } from './languageOf.ts';
import { moodOf } from './mood/moodOf.ts';
import { saidBefore } from './saidBefore.ts';
import { clausesOf } from './signals/clauses.ts';
import { signalsOf } from './signals/signalsOf.ts';
import type { TopicModel } from './topics/topicModel.ts';
import { topicsHeard } from './topicsHeard.ts';

/** What listening needs: the topics of the published content, and the words to correct typing mistakes with. */
export interface Ears {
  readonly topics: TopicModel;
  readonly corrector: Corrector;
}

/** What the customer sent, who to, and what the bot speaks. */
export interface Heard {
  /** In order; a burst is understood as one. */
  readonly contents: readonly Content[];
  readonly conversation: Conversation;
  /** Locales the bot speaks, the default one first. */
  readonly locales: readonly string[];
  readonly now: Instant;
  /** Patterns of the company's own references, from policy.yaml. */
  readonly references?: readonly string[];
  /** Topics of the text that were heard before, with its meaning if that was asked. */
  readonly topics?: readonly Topic[];
}

/** Understands what was meant and how it was said. Pure and linear in the length of the text; of a long one 2,000 characters count, of which the last are its end. */
export function understand(
  ears: Ears,
  { contents, conversation, locales, now, topics, references = [] }: Heard,
): Understanding {
  const text = allWords(contents);
  const { memory } = conversation;
  const heard = heardText(contents);
  const clauses = clausesOf(bothEnds(text));
  const told = languageOf(heard, locales);
  const language = told === 'und' ? conversation.locale : told;
  const again = saidBefore(heard, clauses, memory.turns, language);
  const signals = [...signalsOf(clauses), ...(again === null ? [] : [again])];
  return {
    text,
    language: told,
    topics: topics ?? topicsHeard(ears.topics, ears.corrector, heard),
    entities: entitiesOf(heard, { language, zone: conversation.zone ?? 'UTC', now, references }),
    mood: moodOf(heard, clauses, signals, memory),
    signals,
    by: 'local',
  };
}

const longest = 2000;

/** A wish is often said last: of a long text the beginning and the end are listened to. */
function bothEnds(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 501)}\n${text.slice(-500)}`;
}
