import type { ChatView } from './chat.ts';
import { button, element } from './element.ts';
import type { Words } from './words.ts';

export interface Ended {
  readonly root: HTMLElement;
  draw(view: ChatView): void;
}

/** Stands where the composer was when the conversation is over: says so, and offers a new one. */
export function makeEnded(words: Words, onNew: () => void, onDownload: () => void): Ended {
  const text = element('p', { role: 'status' });
  const root = element(
    'div',
    { class: 'ended', hidden: true },
    text,
    element(
      'div',
      { class: 'answers' },
      button('button', onDownload, {}, words.download),
      button('button primary', onNew, {}, words.startNew),
    ),
  );
  return {
    root,
    draw(view) {
      const isOver = view.custody === 'closed' || view.line === 'ended';
      if (root.hidden !== isOver) return;
      root.hidden = !isOver;
      text.textContent = isOver ? words.ended : '';
    },
  };
}
