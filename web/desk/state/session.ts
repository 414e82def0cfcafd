import { signal } from '@preact/signals';
import type { Me } from '../../../core/deskApi.ts';

const me = signal<Me | null | undefined>(undefined);
const hasEnded = signal(false);
const isUnreachable = signal(false);

/** Who is signed in. */
export const session = {
  /** Undefined while nobody knows, null when nobody is. */
  me,
  /** Somebody was signed in and is not any more, without having asked for it. */
  hasEnded,
  /** At the very start nobody answered. */
  isUnreachable,
  start(who: Me): void {
    hasEnded.value = false;
    isUnreachable.value = false;
    me.value = who;
  },
  /** The server does not know us any more. */
  lose(): void {
    if (me.value) hasEnded.value = true;
    me.value = null;
  },
  leave(): void {
    hasEnded.value = false;
    isUnreachable.value = false;
    me.value = null;
  },
  /** Minutes after which an unanswered customer is pointed out. */
  get replyMinutes(): number {
    return me.value?.replyMinutes ?? Number.POSITIVE_INFINITY;
  },
  /** Reports show what customers asked in sum; they are for those who improve things. */
  get mayReadReports(): boolean {
    return me.value?.agent.role === 'admin' || me.value?.agent.role === 'editor';
  },
  /** Whether this person may use the pages of admins. */
  get isAdmin(): boolean {
    return me.value?.agent.role === 'admin';
  },
};
