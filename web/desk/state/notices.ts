import { signal } from '@preact/signals';

/** A short word at the edge of the screen. */
export interface NoticeNow {
  readonly id: number;
  readonly kind: 'info' | 'amber' | 'danger' | 'good';
  readonly text: string;
}

const staysMs = 7000;
const all = signal<readonly NoticeNow[]>([]);
let count = 0;

/** Says something short that needs no answer; it goes away by itself. */
export const notices = {
  all,
  say(kind: NoticeNow['kind'], text: string): void {
    count += 1;
    const id = count;
    all.value = [...all.value.filter((notice) => notice.text !== text).slice(-2), { id, kind, text }];
    setTimeout(() => notices.dismiss(id), staysMs);
  },
  dismiss(id: number): void {
    all.value = all.value.filter((notice) => notice.id !== id);
  },
};
