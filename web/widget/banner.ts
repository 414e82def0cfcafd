import { alertPath, offlinePath } from '../kit/iconPaths.ts';
import type { ChatView } from './chat.ts';
import { button, element, icon } from './element.ts';
import type { LineState } from './line.ts';
import type { Words } from './words.ts';

// A short break heals by itself; only a longer one is worth a word.
const quietMs = 2000;

export interface Banner {
  readonly root: HTMLElement;
  draw(view: ChatView): void;
}

/** One line under the header when the connection needs a word, with a next step when there is one. */
export function makeBanner(words: Words, contact: string, onRetry: () => void): Banner {
  const root = element('div', { class: 'banner', role: 'status', hidden: true });
  let shown: LineState = 'connecting';
  let wasOnline = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return { root, draw };

  function draw(view: ChatView): void {
    if (view.line === shown) return;
    shown = view.line;
    wasOnline ||= shown === 'online';
    clearTimeout(timer);
    if (shown === 'connecting' && wasOnline) timer = setTimeout(() => say(offlinePath, words.reconnecting), quietMs);
    else if (shown === 'offline') say(offlinePath, words.offline);
    else if (shown === 'unreachable' || shown === 'refused') say(alertPath, words.unreachable, ...nextSteps());
    else if (shown !== 'connecting') root.hidden = true;
  }

  function say(path: string, ...parts: readonly (Node | string)[]): void {
    root.hidden = false;
    root.replaceChildren(icon(path), element('span', {}, ...parts));
  }

  function nextSteps(): readonly (Node | string)[] {
    const again = button('link', onRetry, {}, words.tryAgain);
    if (contact === '') return [' ', again];
    const call = element('a', { href: `tel:${contact.replace(/[^+\d]/g, '')}` }, contact);
    return [' ', again, ` ${words.orCall} `, call];
  }
}
