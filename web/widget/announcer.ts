import { element } from './element.ts';

export interface Announcer {
  readonly root: HTMLElement;
  say(text: string): void;
}

// Long enough for a screen reader to pick it up, short enough not to be found again by browsing.
const staysMs = 8000;

/** A polite live region: each message is one addition, so that each is read once and none is swallowed. */
export function makeAnnouncer(): Announcer {
  const root = element('div', { class: 'unseen', 'aria-live': 'polite' });
  return {
    root,
    say(text) {
      const said = element('p', { dir: 'auto' }, text);
      root.append(said);
      setTimeout(() => said.remove(), staysMs);
    },
  };
}
