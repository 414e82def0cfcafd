import type { Content } from '../core/content.ts';
import type { Embedding } from '../core/embedding.ts';
import type { Topic } from '../core/understanding.ts';
import { heardText } from '../language/heardText.ts';
import { languageOf } from '../language/languageOf.ts';
import { meantBy } from '../language/meantBy.ts';
import { isUnsure } from '../language/topics/isUnsure.ts';
import { topicsHeard } from '../language/topicsHeard.ts';
import type { Brain } from './brain.ts';
import type { EmbedAside } from './embedAside.ts';

/** What was heard of a text before its turn is thought about. */
export interface Heard {
  readonly text: string;
  readonly topics: readonly Topic[];
  /** What it means, when that was worth asking and the answer came in time. */
  readonly embedding?: Embedding;
}

/** Listens to what a turn will be about: words first, and where they leave doubt, what the text means. Null when nothing was said. */
export async function hear(
  { ears, library }: Brain,
  contents: readonly Content[],
  aside: Pick<EmbedAside, 'embed' | 'speaks'>,
): Promise<Heard | null> {
  const text = heardText(contents);
  if (text === '') return null;
  const { topics: model, corrector } = ears;
  const topics = topicsHeard(model, corrector, text);
  const locales = library.policy.locales ?? [library.policy.defaultLocale];
  if (!isUnsure(model, topics) || !aside.speaks(languageHeard(text, locales))) return { text, topics };
  const meant = meantBy(corrector, text);
  const embedding = meant === null ? null : await aside.embed(meant);
  if (embedding === null) return { text, topics };
  return { text, topics: topicsHeard(model, corrector, text, undefined, embedding), embedding };
}

/** What is in no clear language is most likely in the bot's first. */
function languageHeard(text: string, locales: readonly string[]): string {
  const told = languageOf(text, locales);
  return told === 'und' ? (locales[0] ?? 'und').slice(0, 2).toLowerCase() : told;
}
