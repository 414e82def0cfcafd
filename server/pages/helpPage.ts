import type { RawResponse } from '../../core/channel.ts';
import type { Article } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import { renderHelp } from '../../knowledge/help.ts';
import { toPlain } from '../../text/plain.ts';
import { Html, html } from './html.ts';
import { page } from './page.ts';
import { pageWords } from './words.ts';

/** One article as a page, with its urgent line first and its follow-ups below. */
export function helpPage(library: Library, article: Article, serving: readonly Article[], locale: string): RawResponse {
  const words = pageWords(locale);
  const { company, contact, defaultLocale } = library.policy;
  const help = renderHelp(article, locale, defaultLocale);
  const { urgent } = article.variants[help.locale] ?? {};
  const related = article.followUps.flatMap((id) => serving.find((other) => other.id === id) ?? []);
  return page(
    { title: `${help.title} · ${company}`, company, contact, locale, words, listed: true },
    html`<article lang="${help.locale}">
        <p class="crumb" lang="${locale}"><a href="/?lang=${locale}">${words.back}</a></p>
        <h1>${help.title}</h1>
        ${help.locale === locale ? null : html`<p class="quiet" lang="${locale}">${words.otherLanguage}</p>`}
        ${urgent === undefined ? null : html`<p class="urgent">${toPlain(urgent)}</p>`} ${new Html(help.html)}
      </article>
      ${
        related.length === 0
          ? null
          : html`<section aria-labelledby="related">
              <h2 id="related">${words.related}</h2>
              <ul class="plain">
                ${related.map(
                  (other) =>
                    html`<li>
                      <a href="/help/${encodeURIComponent(other.id)}?lang=${locale}"
                        >${renderHelp(other, locale, defaultLocale).title}</a
                      >
                    </li>`,
                )}
              </ul>
            </section>`
      }
      <section class="stuck">
        <p>${words.stuck}</p>
        <button type="button" class="primary" data-nightdesk-open>${words.ask}</button>
      </section>`,
  );
}
