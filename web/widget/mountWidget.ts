import tokens from '../kit/tokens.css?inline';
import { makeAnnouncer } from './announcer.ts';
import { makeBanner } from './banner.ts';
import { openChat } from './chat.ts';
import { makeComposer } from './composer.ts';
import { makeConfirm } from './confirm.ts';
import { openDevice } from './device.ts';
import { directionOf } from './directionOf.ts';
import { element } from './element.ts';
import { makeEnded } from './ended.ts';
import { makeHeader } from './header.ts';
import { makeLauncher } from './launcher.ts';
import { makeLog } from './log.ts';
import { saveText } from './saveText.ts';
import type { Settings } from './settings.ts';
import { transcript } from './transcript.ts';
import { watchWake } from './watchWake.ts';
import styles from './widget.css?inline';
import { wordsFor } from './words.ts';

/** What the host page can do with the widget. */
export interface Widget {
  open(): void;
  close(): void;
}

// The same condition as in widget.css: then the card fills the screen.
const fullScreen = '(max-width: 480px), (max-height: 480px)';

/** Puts launcher and card into a shadow root and brings them to life; stores nothing and calls nobody until it is opened. */
export function mountWidget(host: HTMLElement, settings: Settings): Widget {
  const locale = settings.locale || document.documentElement.lang || navigator.language || 'en';
  const words = wordsFor(locale);
  const pageTitle = { text: document.title, marked: false };
  const device = openDevice(settings.base);
  const announcer = makeAnnouncer();
  const chat = openChat(settings, device, locale, draw, ({ by, who, text, choices }) => {
    const speaker = by === 'bot' ? words.assistant : by === 'agent' ? who || words.person : '';
    const options =
      choices.length === 0 ? '' : ` ${words.choices}: ${choices.map((choice) => choice.label).join(', ')}.`;
    announcer.say((speaker === '' ? text : `${speaker}: ${text}`) + options);
  });

  const launcher = makeLauncher(words, () => (isOpen() ? close() : open()));
  const header = makeHeader(words, settings.privacy, { onClose: close, onDownload: download, onForget: askToForget });
  const banner = makeBanner(words, settings.contact, () => chat.connect());
  const log = makeLog(words, settings.base, settings.privacy, {
    onChoice: (label, choiceId) => (chat.say(label, choiceId), composer.focus()),
    onHelped: (activityId, helped) => (chat.sayHelped(activityId, helped), composer.focus()),
    onRetry: (clientId) => (chat.retry(clientId), composer.focus()),
  });
  const composer = makeComposer(words, {
    onSay: (text) => chat.say(text),
    onPerson: () => (chat.askForPerson(), composer.focus()),
    onTyping: () => chat.typing(),
  });
  const ended = makeEnded(words, startNew, download);
  const confirm = makeConfirm(words, () => void forget(), download);
  const inside = element('div', { class: 'inside' }, header.root, banner.root, log.root, composer.root, ended.root);
  const card = element(
    'section',
    { class: 'card', id: 'card', role: 'dialog', 'aria-labelledby': 'title', tabindex: -1, hidden: true },
    inside,
    confirm.root,
  );
  const root = element(
    'div',
    { class: 'widget', dir: directionOf(locale), lang: words.language },
    card,
    launcher.root,
    announcer.root,
  );

  card.addEventListener('keydown', onKey);
  card.addEventListener('focusout', keepFocus);
  watchWake(() => {
    if (chat.isKnown || isOpen()) chat.connect();
  });
  document.addEventListener('visibilitychange', () => chat.show(isOpen()));
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-nightdesk-open]')) open();
  });

  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  // A constructed sheet passes a strict content security policy; a <style> element would not.
  // Nothing of the page is inherited but what the tokens ask for.
  sheet.replaceSync(`:host{all:initial}${tokens}${styles}`);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(root);
  if (settings.theme !== '') host.dataset['theme'] = settings.theme;
  draw();
  // An earlier visit opened it: listen for news, and stand as it stood. The focus stays with the page.
  if (chat.isKnown) chat.connect();
  if (settings.open || chat.wasOpen) reveal();
  return { open, close };

  function isOpen(): boolean {
    return !card.hidden;
  }

  function open(): void {
    if (!isOpen()) reveal();
    // On a touch screen the keyboard would cover the conversation before it was seen.
    if (matchMedia('(pointer: coarse)').matches) card.focus();
    else composer.focus();
  }

  function reveal(): void {
    card.hidden = false;
    const covers = matchMedia(fullScreen).matches;
    card.toggleAttribute('aria-modal', covers);
    if (covers) card.setAttribute('aria-modal', 'true');
    document.documentElement.style.overflow = covers ? 'hidden' : '';
    if (!chat.isKnown) chat.connect();
    chat.show(true);
  }

  function close(): void {
    card.hidden = true;
    document.documentElement.style.overflow = '';
    chat.show(false);
    launcher.root.focus();
  }

  function startNew(): void {
    chat.startNew();
    composer.focus();
  }

  function askToForget(): void {
    inside.inert = true;
    confirm.ask(() => {
      inside.inert = false;
      composer.focus();
    });
  }

  async function forget(): Promise<void> {
    await chat.forget();
    close();
  }

  function download(): void {
    saveText('chat.txt', transcript(chat.view, words, Date.now()));
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      if (!confirm.cancel() && !header.closeMenu()) close();
    }
  }

  /** Where the card covers everything (or a question covers the card), the keyboard stays in it. */
  function keepFocus({ relatedTarget }: FocusEvent): void {
    const region = inside.inert ? confirm.root : card;
    const hasLeft = relatedTarget instanceof Node && !region.contains(relatedTarget);
    if (hasLeft && isOpen() && (inside.inert || matchMedia(fullScreen).matches))
      region.querySelector('button')?.focus();
  }

  function draw(): void {
    const { view } = chat;
    header.draw(view);
    banner.draw(view);
    ended.draw(view);
    composer.draw(view);
    composer.root.hidden = !ended.root.hidden;
    log.draw(view);
    launcher.draw(view.unread, isOpen());
    markTitle(view.unread);
  }

  /** `(2) Help` in the tab; the page's own title comes back, also when it was changed meanwhile. */
  function markTitle(unread: number): void {
    if (!pageTitle.marked) pageTitle.text = document.title;
    if (unread > 0) document.title = `(${unread}) ${pageTitle.text}`;
    else if (pageTitle.marked) document.title = pageTitle.text;
    pageTitle.marked = unread > 0;
  }
}
