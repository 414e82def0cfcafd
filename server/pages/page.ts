import type { RawResponse } from '../../core/channel.ts';
import { type Html, html } from './html.ts';
import type { PageWords } from './words.ts';

export interface PageFrame {
  readonly title: string;
  readonly company: string;
  readonly locale: string;
  readonly words: PageWords;
  /** Where people are reached at any hour. */
  readonly contact: string;
  /** Search engines may list it. */
  readonly listed: boolean;
  readonly status?: number;
}

/** A whole page of the company: head, foot, the widget, and a policy under which nothing but our own files runs. */
export function page(frame: PageFrame, main: Html): RawResponse {
  const { company, locale, words, contact } = frame;
  const text = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${frame.listed ? null : html`<meta name="robots" content="noindex" />`}
        <title>${frame.title}</title>
        <link rel="icon" href="/site/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/site/site.css" />
        <script
          src="/widget.js"
          defer
          data-locale="${locale}"
          data-privacy="/privacy?lang=${locale}"
          ${contact === '' ? null : html`data-contact="${contact}"`}
        ></script>
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="top">
          <a class="brand" href="/?lang=${locale}">${company}<span>${words.help}</span></a>
          <nav aria-label="${words.languages}">
            ${Object.entries(words.names).map(
              ([name, label]) =>
                html`<a href="?lang=${name}" lang="${name}" ${name === locale ? html`aria-current="true"` : null}
                  >${label}</a
                >`,
            )}
          </nav>
        </header>
        <main id="main">${main}</main>
        <footer>
          ${contact === '' ? null : html`<p>${words.anyHour} <strong>${contact}</strong></p>`}
          <p><a href="/privacy?lang=${locale}">${words.privacy}</a> · <a href="/desk/">${words.desk}</a></p>
        </footer>
      </body>
    </html>`;
  return {
    status: frame.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-cache',
      vary: 'accept-language',
      'content-security-policy': policy,
    },
    body: text.text,
  };
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
