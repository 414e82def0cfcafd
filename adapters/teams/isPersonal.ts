import type { Envelope } from './activityShape.ts';

/** Whether one customer and we are alone in it; the Emulator and Web Chat do not say what kind of conversation theirs is. */
export function isPersonal({ conversationType, isGroup }: Envelope['conversation']): boolean {
  return conversationType === undefined ? isGroup !== true : conversationType === 'personal';
}
