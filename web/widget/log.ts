import { documentPath, personPath } from '../kit/iconPaths.ts';
import { initialsOf } from '../kit/initialsOf.ts';
import { formatClock, formatDay, formatFull } from '../kit/formatTime.ts';
import { safeHref } from '../kit/safeHref.ts';
import type { ChatView } from './chat.ts';
import { drawBlocks } from './drawBlocks.ts';
import { button, element, icon } from './element.ts';
import type { Entry } from './entries.ts';
import type { Words } from './words.ts';

export interface Log {
  readonly root: HTMLElement;
  draw(view: ChatView): void;
}

interface LogActions {
  readonly onChoice: (label: string, choiceId: string) => void;
  readonly onHelped: (activityId: string, helped: boolean) => void;
  readonly onRetry: (clientId: string) => void;
}

// Nearer to the end than this, and the reader follows what comes in.
const nearPx = 80;

/** The conversation: what was said, the newest choices, who is typing. Redraws only the lines that changed. */
export function makeLog(words: Words, base: string, privacy: string, actions: LogActions): Log {
  const intro = element(
    'div',
    { class: 'intro' },
    `${words.intro} `,
    element('a', { href: privacy, target: '_blank', rel: 'noopener noreferrer' }, words.privacy),
  );
  const list = element('ol', { class: 'lines' });
  const choices = element('div', { class: 'choices', role: 'group', 'aria-label': words.choices });
  const typing = element('div', { class: 'typing' });
  const skeleton = element(
    'div',
    { class: 'skeleton', 'aria-hidden': 'true' },
    element('i'),
    element('i'),
    element('i'),
  );
  // Focusable, so that it can be scrolled by keyboard.
  const scroller = element(
    'div',
    { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': words.conversation },
    intro,
    skeleton,
    list,
    typing,
    choices,
  );
  const latest = button('latest', () => scrollTo(scroller.scrollHeight), { hidden: true }, words.latest);
  const root = element('div', { class: 'log' }, scroller, latest);
  const drawn = new Map<string, { readonly signature: string; readonly node: HTMLElement }>();
  let choicesSignature = '';

  scroller.addEventListener('scroll', () => {
    if (isAtEnd()) latest.hidden = true;
  });
  return { root, draw };

  function draw(view: ChatView): void {
    const wasAtEnd = isAtEnd();
    const before = drawn.size;
    skeleton.hidden = view.entries.length > 0 || view.line !== 'connecting';
    const added = drawLines(view);
    drawChoices(view);
    drawTyping(view);
    if (added === undefined) {
      if (wasAtEnd) scrollTo(scroller.scrollHeight);
    } else if (wasAtEnd || before === 0 || added.classList.contains('mine')) {
      // The start of a long answer matters more than its end.
      const room = scroller.clientHeight - 24;
      const height = scroller.scrollHeight - added.offsetTop;
      scrollTo(height > room && before > 0 ? added.offsetTop - 12 : scroller.scrollHeight);
    } else {
      latest.hidden = false;
    }
  }

  /** Brings the list up to date; gives the first line that is new. */
  function drawLines(view: ChatView): HTMLElement | undefined {
    let added: HTMLElement | undefined;
    const keys = new Set(view.entries.map((entry) => entry.key));
    for (const [key, { node }] of drawn) {
      if (!keys.has(key)) {
        node.remove();
        drawn.delete(key);
      }
    }
    view.entries.forEach((entry, index) => {
      const signature = JSON.stringify(entry);
      const known = drawn.get(entry.key);
      let node = known?.node;
      if (node === undefined || known?.signature !== signature) {
        const fresh = drawEntry(entry, view);
        if (node === undefined) added ??= fresh;
        else {
          fresh.classList.add('redrawn');
          node.replaceWith(fresh);
        }
        node = fresh;
        drawn.set(entry.key, { signature, node });
      }
      if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
    });
    return added;
  }

  function drawEntry(entry: Entry, view: ChatView): HTMLElement {
    const { locale } = view;
    switch (entry.kind) {
      case 'time':
        return element(
          'li',
          { class: 'time' },
          element(
            'time',
            { datetime: new Date(entry.at).toISOString(), title: formatFull(entry.at, locale) },
            `${formatDay(entry.at, Date.now(), locale)}, ${formatClock(entry.at, locale)}`,
          ),
        );
      case 'asked':
        return element('li', { class: 'notice' }, icon(personPath), element('span', {}, words.asked));
      case 'notice':
        return element('li', { class: 'notice', dir: 'auto' }, element('div', {}, ...drawBlocks(entry.blocks, base)));
      case 'mine':
        return drawMine(entry);
      case 'theirs':
        return drawTheirs(entry);
    }
  }

  function drawMine(entry: Extract<Entry, { kind: 'mine' }>): HTMLElement {
    const bubble = element('div', { class: 'bubble', dir: 'auto' }, spokenBy(words.you), entry.text);
    return element('li', { class: `line mine ${entry.state}` }, bubble, drawDelivery(entry));
  }

  /** Nothing is said about what simply arrived. */
  function drawDelivery(entry: Extract<Entry, { kind: 'mine' }>): HTMLElement | undefined {
    switch (entry.state) {
      case 'sent':
        return undefined;
      case 'sending':
        return element('p', { class: 'delivery late' }, words.sending);
      case 'waiting':
        return element('p', { class: 'delivery late' }, words.queued);
      case 'failed': {
        const again = button('link', () => actions.onRetry(entry.key), {}, words.tryAgain);
        return element('p', { class: 'delivery failed' }, words.notSent, ' · ', again);
      }
    }
  }

  function drawTheirs(entry: Extract<Entry, { kind: 'theirs' }>): HTMLElement {
    const who = entry.by === 'agent' ? entry.who || words.person : words.assistant;
    const name =
      entry.by === 'agent' && entry.opens
        ? element(
            'p',
            { class: 'name' },
            element('span', { class: 'dot', 'aria-hidden': 'true' }, initialsOf(who)),
            who,
          )
        : spokenBy(who);
    const bubble = element(
      'div',
      { class: 'bubble', dir: 'auto', lang: entry.locale || undefined },
      ...drawBlocks(entry.blocks, base),
    );
    const href = entry.source && safeHref(entry.source.url, base);
    const source =
      href && entry.source
        ? element(
            'a',
            { class: 'source', href, target: '_blank', rel: 'noopener noreferrer' },
            icon(documentPath),
            element('span', {}, `${words.from}: ${entry.source.title}`),
          )
        : undefined;
    return element(
      'li',
      { class: `line theirs ${entry.by}${entry.opens ? ' opens' : ''}` },
      name,
      bubble,
      source,
      drawHelped(entry),
    );
  }

  function drawHelped(entry: Extract<Entry, { kind: 'theirs' }>): HTMLElement | undefined {
    if (entry.helped === undefined) return undefined;
    if (entry.helped !== 'ask')
      return element('p', { class: 'helped' }, `${words.helpedAsk} ${entry.helped ? words.yes : words.no}`);
    const answer = (label: string, helped: boolean): HTMLElement =>
      button('small', () => actions.onHelped(entry.key, helped), {}, label);
    return element(
      'div',
      { class: 'helped', role: 'group', 'aria-label': words.helpedAsk },
      element('span', {}, words.helpedAsk),
      answer(words.yes, true),
      answer(words.no, false),
    );
  }

  function drawChoices(view: ChatView): void {
    const signature = JSON.stringify(view.choices);
    if (signature === choicesSignature) return;
    choicesSignature = signature;
    choices.hidden = view.choices.length === 0;
    choices.replaceChildren(
      ...view.choices.map(({ id, label }) =>
        button('choice', () => actions.onChoice(label, id), { dir: 'auto' }, label),
      ),
    );
  }

  function drawTyping(view: ChatView): void {
    typing.hidden = view.typing === undefined;
    if (view.typing === undefined) return;
    const who = view.typing.by === 'agent' ? view.typing.who || view.person || words.person : words.assistant;
    typing.replaceChildren(
      element('span', { class: 'unseen' }, `${who} ${words.typing}`),
      element('i'),
      element('i'),
      element('i'),
    );
  }

  function spokenBy(who: string): HTMLElement {
    return element('span', { class: 'unseen' }, `${who}: `);
  }

  function isAtEnd(): boolean {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearPx;
  }

  function scrollTo(top: number): void {
    scroller.scrollTop = top;
    latest.hidden = true;
  }
}
