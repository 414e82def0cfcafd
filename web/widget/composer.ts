import { personPath, sendPath } from '../kit/iconPaths.ts';
import type { ChatView } from './chat.ts';
import { button, element, icon } from './element.ts';
import type { Words } from './words.ts';

// In UTF-16 units; the server takes more, but nobody reads more.
const longest = 2000;
const nearly = 200;
const lines = 5;

export interface Composer {
  readonly root: HTMLElement;
  draw(view: ChatView): void;
  focus(): void;
}

/** Where the customer writes: grows to five lines, Enter sends; below it the quiet way to a person. */
export function makeComposer(
  words: Words,
  actions: { readonly onSay: (text: string) => void; readonly onPerson: () => void; readonly onTyping: () => void },
): Composer {
  const field = element('textarea', {
    rows: 1,
    'aria-label': words.write,
    placeholder: words.write,
    'aria-describedby': 'count',
    enterkeyhint: 'send',
    autocomplete: 'off',
    dir: 'auto',
  });
  const send = element(
    'button',
    { type: 'submit', class: 'send', 'aria-label': words.send, disabled: true },
    icon(sendPath),
  );
  const count = element('span', { class: 'count', id: 'count', role: 'status' });
  const person = button('person', actions.onPerson, {}, icon(personPath), words.talk);
  const waiting = element('span', { class: 'waiting' }, words.waiting);
  const root = element(
    'form',
    { class: 'composer', onsubmit: (event) => (event.preventDefault(), submit()) },
    element('div', { class: 'field' }, field, send),
    element('div', { class: 'under' }, person, waiting, count),
  );

  field.addEventListener('keydown', (event) => {
    // An input method confirms its word with Enter (229 is how Safari says so): that Enter is not ours.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  });
  field.addEventListener('input', () => {
    measure();
    if (field.value.trim() !== '') actions.onTyping();
  });
  return { root, draw, focus: () => field.focus() };

  function draw(view: ChatView): void {
    person.hidden = view.custody !== 'bot' || view.askedForPerson;
    person.classList.toggle('offered', view.offersPerson);
    waiting.hidden = !(view.custody === 'waiting' || (view.custody === 'bot' && view.askedForPerson));
  }

  function submit(): void {
    const text = field.value.trim();
    if (text === '' || text.length > longest) return;
    field.value = '';
    measure();
    actions.onSay(text);
  }

  function measure(): void {
    const left = longest - field.value.trim().length;
    const isTooLong = left < 0;
    send.disabled = field.value.trim() === '' || isTooLong;
    count.textContent = left > nearly ? '' : `${isTooLong ? words.over : words.left}: ${Math.abs(left)}`;
    count.classList.toggle('over', isTooLong);
    field.setAttribute('aria-invalid', String(isTooLong));
    field.style.height = 'auto';
    const line = parseFloat(getComputedStyle(field).lineHeight) || 24;
    const edges = field.offsetHeight - field.clientHeight;
    field.style.height = `${Math.min(field.scrollHeight, line * lines + 20) + edges}px`;
  }
}
