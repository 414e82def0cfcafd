import { drafts } from './drafts.ts';

/** Id of the box somebody writes in. */
export const composerId = 'composer';

/** Turns the box to replying or noting and puts the cursor into it, or on what has to happen before. */
export function focusComposer(conversationId: string, mode: 'reply' | 'note'): void {
  drafts.set(conversationId, { mode });
  // The screen is drawn in a microtask, so this comes after it and before the next key: what somebody types right away
  // must not be taken for shortcuts, or end up in the box of the other mode.
  queueMicrotask(() => {
    const box = document.getElementById(composerId) ?? document.querySelector<HTMLElement>('.take-bar button');
    box?.focus();
    if (box instanceof HTMLTextAreaElement) box.setSelectionRange(box.value.length, box.value.length);
  });
}
