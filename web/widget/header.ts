import { assistantPath, closePath, downloadPath, lockPath, morePath, trashPath } from '../kit/iconPaths.ts';
import { initialsOf } from '../kit/initialsOf.ts';
import type { ChatView } from './chat.ts';
import { button, element, icon } from './element.ts';
import type { Words } from './words.ts';

export interface Header {
  readonly root: HTMLElement;
  draw(view: ChatView): void;
  /** Closes the menu; false when it was not open. */
  closeMenu(): boolean;
}

/** The top of the card: who is speaking, with another look when it is a person, and the menu. */
export function makeHeader(
  words: Words,
  privacy: string,
  actions: { readonly onClose: () => void; readonly onDownload: () => void; readonly onForget: () => void },
): Header {
  const face = element('span', { class: 'face', 'aria-hidden': 'true' });
  const name = element('h2', { id: 'title' });
  const role = element('p');
  const menu = element(
    'div',
    { class: 'menu', id: 'menu', hidden: true },
    menuItem(downloadPath, words.download, actions.onDownload),
    element(
      'a',
      { class: 'menu-item', href: privacy, target: '_blank', rel: 'noopener noreferrer', onclick: () => toggle(false) },
      icon(lockPath),
      words.privacy,
    ),
    menuItem(trashPath, words.forget, actions.onForget),
  );
  const more = button(
    'quiet-icon more',
    () => toggle(menu.hidden !== false),
    { 'aria-label': words.more, 'aria-expanded': 'false', 'aria-controls': 'menu' },
    icon(morePath),
  );
  const close = button('quiet-icon', actions.onClose, { 'aria-label': words.close }, icon(closePath));
  const root = element('header', {}, face, element('div', { class: 'who' }, name, role), more, close, menu);
  root.addEventListener('focusout', (event) => {
    const next = event.relatedTarget;
    if (next instanceof Node && next !== more && !menu.contains(next)) toggle(false);
  });
  return { root, draw, closeMenu };

  function draw(view: ChatView): void {
    const withPerson = view.custody === 'agent';
    const person = view.person || words.person;
    root.classList.toggle('with-person', withPerson);
    name.textContent = withPerson ? person : words.assistant;
    const about = withPerson ? words.withYou : words.automated;
    role.textContent = view.company === '' ? about : `${view.company} · ${about}`;
    face.replaceChildren(withPerson ? initialsOf(person) : icon(assistantPath));
  }

  function toggle(open: boolean): void {
    menu.hidden = !open;
    more.setAttribute('aria-expanded', String(open));
    if (open) menu.querySelector<HTMLElement>('.menu-item')?.focus();
  }

  function closeMenu(): boolean {
    if (menu.hidden) return false;
    toggle(false);
    more.focus();
    return true;
  }

  function menuItem(path: string, label: string, action: () => void): HTMLElement {
    return button('menu-item', () => (closeMenu(), action()), {}, icon(path), label);
  }
}
