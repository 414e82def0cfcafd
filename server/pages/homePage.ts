import type { RawResponse } from '../../core/channel.ts';
import type { Article, Variant } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';
import { pageWords, type PageWords } from './words.ts';

/** The company's help page with the chat: what cannot wait first, then every answer. */
export function homePage(library: Library | null, articles: readonly Article[], locale: string): RawResponse {
  const words = pageWords(locale);
  const company = library?.policy.company ?? '';
  const frame = { title: `${company} ${words.help}`.trim(), company, locale, words, listed: true };
  const entries = articles.map((article) => entryOf(article, locale, library?.policy.defaultLocale ?? 'en'));
  return page(
    { ...frame, contact: library?.policy.contact ?? '' },
    html`<section class="hero">
        <h1>${words.headline}</h1>
        <p>${words.lead}</p>
        <button type="button" class="primary" data-nightdesk-open>${words.ask}</button>
      </section>
      ${library === null ? html`<p class="quiet">${words.starting}</p>` : null}
      ${atOnce(entries, library, locale, words)} ${everything(entries, locale, words)}`,
  );
}

interface Entry {
  readonly article: Article;
  readonly variant: Variant;
}

function entryOf(article: Article, locale: string, standard: string): Entry {
  const { variants } = article;
  const variant = variants[locale] ?? variants[standard] ?? Object.values(variants)[0];
  return { article, variant: variant ?? { title: article.id, examples: [], web: '', body: '' } };
}

/** The most urgent few, those that a new conversation offers first at the front. */
function atOnce(entries: readonly Entry[], library: Library | null, locale: string, words: PageWords): Html | null {
  const starters = library?.policy.starters ?? [];
  const place = ({ article }: Entry): number => (starters.indexOf(article.topic) + 100) % 100;
  const urgent = entries
    .filter(({ variant }) => variant.urgent !== undefined)
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, 4);
  if (urgent.length === 0) return null;
  return html`<section aria-labelledby="at-once">
    <h2 id="at-once">${words.atOnce}</h2>
    <p class="quiet">${words.atOnceLead}</p>
    <ul class="cards">
      ${urgent.map(({ article, variant }) => html`<li><a href="${address(article, locale)}">${variant.title}</a></li>`)}
    </ul>
  </section>`;
}

function everything(entries: readonly Entry[], locale: string, words: PageWords): Html | null {
  if (entries.length === 0) return null;
  const groups = Map.groupBy(entries, ({ article }) => article.owner ?? '');
  const named = [...groups].map(([owner, members]) => ({
    title: titleOf(owner, words),
    members: members.toSorted((a, b) => a.variant.title.localeCompare(b.variant.title, locale)),
  }));
  return html`<section aria-labelledby="everything">
    <h2 id="everything">${words.everything}</h2>
    <div class="groups">
      ${named.map(
        ({ title, members }) =>
          html`<div>
            ${named.length > 1 ? html`<h3>${title}</h3>` : null}
            <ul>
              ${members.map(
                ({ article, variant }) => html`<li><a href="${address(article, locale)}">${variant.title}</a></li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>
  </section>`;
}

/** A team that we have no word for goes by its own name, even one that every object knows (`constructor`). */
function titleOf(owner: string, words: PageWords): string {
  if (owner === '') return words.other;
  const known = Object.hasOwn(words.groups, owner) ? words.groups[owner] : undefined;
  return known ?? `${owner.charAt(0).toUpperCase()}${owner.slice(1)}`;
}

function address(article: Article, locale: string): string {
  return `/help/${encodeURIComponent(article.id)}?lang=${locale}`;
}
