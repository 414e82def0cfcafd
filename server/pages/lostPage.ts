import type { RawResponse } from '../../core/channel.ts';
import type { Library } from '../../core/library.ts';
import { html } from './html.ts';
import { page } from './page.ts';
import { pageWords } from './words.ts';

/** The page of an address that leads nowhere. */
export function lostPage(library: Library | null, locale: string): RawResponse {
  const words = pageWords(locale);
  const { company = '', contact = '' } = library?.policy ?? {};
  return page(
    { title: words.gone, company, contact, locale, words, listed: false, status: 404 },
    html`<section class="hero">
      <h1>${words.gone}</h1>
      <p>${words.goneLead}</p>
      <p><a href="/?lang=${locale}">${words.back}</a></p>
    </section>`,
  );
}
