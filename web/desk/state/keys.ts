import { focusComposer } from './composer.ts';
import { dialogs } from './dialogs.ts';
import { may } from './may.ts';
import { moves } from './moves.ts';
import { route } from './route.ts';
import { session } from './session.ts';
import { thread } from './thread.ts';

/** Everything at the desk that one key does; keys typed into a box stay there. */
export const keys = {
  start(): void {
    addEventListener('keydown', onKey);
  },
  /** Takes over, after a second look when a colleague has it. */
  takeOver(): void {
    if (!may.takeOver.peek()) return;
    if (may.isColleagues.peek()) dialogs.show('take-over');
    else void moves.takeOver();
  },
};

function onKey(event: KeyboardEvent): void {
  if (!session.me.peek() || event.defaultPrevented || event.isComposing) return;
  if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k' && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    if (dialogs.open.peek() === 'palette') dialogs.close();
    else dialogs.show('palette');
    return;
  }
  if (event.metaKey || event.ctrlKey || event.altKey || dialogs.open.peek() !== null) return;
  if (isWriting(event.target)) {
    if (event.key === 'Escape' && event.target instanceof HTMLElement) leaveBox(event.target);
    return;
  }
  if (act(event.key)) event.preventDefault();
}

function act(key: string): boolean {
  if (key === '?') {
    dialogs.show('help');
    return true;
  }
  if (route.place.peek().page !== 'desk') return false;
  if (key === 'j') return step(1);
  if (key === 'k') return step(-1);
  const id = thread.current.peek()?.id;
  if (id === undefined) return false;
  switch (key) {
    case 'r':
      focusComposer(id, 'reply');
      return true;
    case 'n':
      if (may.note.peek()) focusComposer(id, 'note');
      return true;
    case 't':
      keys.takeOver();
      return true;
    case 'h':
      if (may.handBack.peek()) dialogs.show('hand-back');
      return true;
    case 'Escape':
      lineOf(id)?.focus();
      return true;
    default:
      return false;
  }
}

/** Moves the focus through the list, from where it is or from the open conversation. */
function step(by: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>('[data-line]')];
  const here = document.activeElement?.closest<HTMLElement>('[data-line]') ?? lineOf(thread.current.peek()?.id ?? '');
  const at = here === null ? (by === 1 ? -1 : all.length) : all.indexOf(here);
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

function lineOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`);
}

function leaveBox(box: HTMLElement): void {
  box.blur();
  lineOf(thread.current.peek()?.id ?? '')?.focus();
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select') || target.closest('dialog') !== null)
  );
}
