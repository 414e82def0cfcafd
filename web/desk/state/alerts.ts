import { computed, signal } from '@preact/signals';
import type { DeskLine } from '../../../core/desk.ts';
import { channelName } from '../facts/channelName.ts';
import { needsReply } from '../facts/needsReply.ts';
import { words } from '../words/words.ts';
import { sound } from './sound.ts';

type Allowed = 'unasked' | 'granted' | 'denied';

const allowed = signal<Allowed>(permission());
const overdue = signal<readonly string[]>([]);
let knownWaiting: ReadonlySet<string> | undefined;
let knownReplies: ReadonlyMap<string, number> | undefined;
/** Of which message of a customer it was said that it waits for a reply. */
let knownUnanswered: ReadonlyMap<string, number> = new Map();

/** Makes somebody look up: a tone, a browser alert when the tab is in the background, a line above the list for a broken promise. */
export const alerts = {
  /** Whether browser alerts are allowed. */
  allowed,
  /** Ids of conversations that were reported overdue and not yet looked at. */
  overdue: computed(() => overdue.value),
  async askPermission(): Promise<void> {
    if ('Notification' in globalThis) await Notification.requestPermission();
    allowed.value = permission();
  },
  /** Compares the lists with what they were and speaks up about what is new. */
  compare(queue: readonly DeskLine[], mine: readonly DeskLine[]): void {
    const arrived = queue.filter((line) => knownWaiting?.has(line.conversationId) === false);
    const wrote = mine.filter(
      (line) => needsReply(line) && (knownReplies?.get(line.conversationId) ?? 0) < line.lastAt,
    );
    const [first] = arrived;
    if (first !== undefined) {
      sound.play('waiting');
      const reason = first.handover === undefined ? '' : words.reasons[first.handover.reason];
      show(words.alerts.waiting, words.alerts.waitingText(channelName(first.channel), reason));
    } else if (knownReplies !== undefined && wrote.length > 0) {
      sound.play('reply');
      show(words.alerts.reply, channelName(wrote[0]?.channel ?? ''));
    }
    knownWaiting = new Set(queue.map((line) => line.conversationId));
    knownReplies = new Map(mine.map((line) => [line.conversationId, line.lastAt]));
  },
  /** Speaks up, once a message, for customers whom this person has left unanswered too long, and is content when they were answered. */
  compareUnanswered(mine: readonly DeskLine[], unanswered: readonly DeskLine[], open: string | undefined): void {
    for (const { conversationId: id } of mine.filter((line) => !needsReply(line)))
      if (knownUnanswered.has(id)) alerts.settleOverdue(id);
    for (const { conversationId: id, lastAt } of unanswered)
      if (id !== open && knownUnanswered.get(id) !== lastAt) report(id, words.alerts.unanswered);
    knownUnanswered = new Map(unanswered.map((line) => [line.conversationId, line.lastAt]));
  },
  reportOverdue(id: string): void {
    report(id, words.alerts.overdue);
  },
  settleOverdue(id: string): void {
    if (overdue.value.includes(id)) overdue.value = overdue.value.filter((other) => other !== id);
  },
  forget(): void {
    overdue.value = [];
    knownUnanswered = new Map();
    knownWaiting = undefined;
    knownReplies = undefined;
  },
};

function report(id: string, title: string): void {
  if (overdue.value.includes(id)) return;
  overdue.value = [...overdue.value, id];
  sound.play('overdue');
  show(title, '');
}

function permission(): Allowed {
  if (!('Notification' in globalThis)) return 'denied';
  return Notification.permission === 'default' ? 'unasked' : Notification.permission;
}

/** Never a customer's words: a screen may be seen by others. */
function show(title: string, body: string): void {
  if (allowed.value !== 'granted' || !document.hidden) return;
  const alert = new Notification(title, { body, tag: 'nightdesk' });
  alert.addEventListener('click', () => {
    focus();
    alert.close();
  });
}
