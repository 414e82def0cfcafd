import type { Embedder } from '../../core/embedding.ts';
import type { Example, Meant } from './trainTopics.ts';

/** The embeddings of examples, as far as the embedder speaks their language; an example without a locale is taken to be in it. */
export async function meantOf(
  embedder: Embedder,
  examples: readonly (Example & { readonly locale?: string })[],
): Promise<Meant> {
  const speaks = ({ locale }: { readonly locale?: string }): boolean =>
    locale === undefined || embedder.languages === null || embedder.languages.includes(languageIn(locale));
  const texts = [...new Set(examples.filter(speaks).map(({ text }) => text))];
  const found = await embedder.embed(texts);
  const byText = new Map(texts.map((text, at) => [text, found[at] ?? null]));
  const embeddings = examples.map((example) => (speaks(example) ? (byText.get(example.text) ?? null) : null));
  return { embedder: embedder.name, embeddings };
}

function languageIn(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? '';
}
