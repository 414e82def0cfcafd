import { button, element } from './element.ts';
import type { Words } from './words.ts';

export interface Confirm {
  readonly root: HTMLElement;
  /** Asks; `onClosed` hears when the question is gone again, whatever the answer. */
  ask(onClosed: () => void): void;
  /** Takes the question back; false when none was asked. */
  cancel(): boolean;
}

/** "End this chat?" over the card; the safe answer has the focus. */
export function makeConfirm(words: Words, onYes: () => void, onDownload: () => void): Confirm {
  let closed: () => void = () => {};
  const no = button('button', cancel, {}, words.forgetNo);
  const yes = button('button danger', () => (cancel(), onYes()), {}, words.forgetYes);
  const box = element(
    'div',
    {
      class: 'box',
      role: 'alertdialog',
      'aria-modal': 'true',
      'aria-labelledby': 'ask',
      'aria-describedby': 'ask-more',
    },
    element('h2', { id: 'ask' }, words.forgetTitle),
    element('p', { id: 'ask-more' }, words.forgetText),
    button('link', onDownload, {}, words.download),
    element('div', { class: 'answers' }, no, yes),
  );
  const root = element('div', { class: 'confirm', hidden: true }, box);
  return { root, ask, cancel };

  function ask(onClosed: () => void): void {
    closed = onClosed;
    root.hidden = false;
    no.focus();
  }

  function cancel(): boolean {
    if (root.hidden) return false;
    root.hidden = true;
    closed();
    return true;
  }
}
