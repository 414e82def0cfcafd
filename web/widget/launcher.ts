import { chatPath, minimisePath } from '../kit/iconPaths.ts';
import { button, element, icon } from './element.ts';
import type { Words } from './words.ts';

export interface Launcher {
  readonly root: HTMLElement;
  draw(unread: number, isOpen: boolean): void;
}

/** The round button in the corner, with how many messages wait. */
export function makeLauncher(words: Words, onPress: () => void): Launcher {
  const badge = element('span', { class: 'badge', 'aria-hidden': 'true' });
  const face = element('span');
  const root = button('launcher', onPress, { 'aria-controls': 'card' }, face, badge);
  let drawnOpen: boolean | undefined;
  return { root, draw };

  function draw(unread: number, isOpen: boolean): void {
    const label = isOpen ? words.close : unread > 0 ? `${words.open}, ${words.latest}: ${unread}` : words.open;
    root.setAttribute('aria-label', label);
    root.setAttribute('aria-expanded', String(isOpen));
    badge.textContent = unread > 9 ? '9+' : String(unread);
    badge.hidden = unread === 0 || isOpen;
    if (drawnOpen === isOpen) return;
    drawnOpen = isOpen;
    face.replaceChildren(icon(isOpen ? minimisePath : chatPath));
  }
}
