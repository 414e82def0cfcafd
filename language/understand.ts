import type { Content } from '../core/content.ts';
import { wordsOf } from '../core/content.ts';
import type { Conversation } from '../core/conversation.ts';
import type { Instant } from '../core/time.ts';
import type { Understanding } from '../core/understanding.ts';
import type { Corrector } from '../text/corrector.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokenise.ts';
import type { TopicModel } from './topics/topicModel.ts';
import { topicsOf } from './topics/topicsOf.ts';

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
}

/** Understands what was meant and how it was said. Pure and linear in the length of the text. */
export function understand(ears: Ears, heard: Heard): Understanding {
  const text = heard.contents
    .map(wordsOf)
    .filter((words) => words.trim() !== '')
    .join('\n');
  const corrected = tokenise(normalise(text.slice(0, 2000)))
    .map((word) => ears.corrector.correct(word))
    .join(' ');
  return {
    text,
    language: 'und',
    topics: topicsOf(ears.topics, corrected),
    entities: [],
    mood: { dissatisfied: 0, trend: 'flat', words: [], strong: false },
    signals: [],
    by: 'local',
  };
}
