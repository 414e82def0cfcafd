import type { DayRow } from '../../../core/records.ts';
import { words } from '../words/words.ts';

/** The answer of the page in one sentence: how much the assistant could answer on that day. */
export function dayTitle({ asked, answered }: Pick<DayRow, 'asked' | 'answered'>, when: string): string {
  const { day: say } = words;
  if (asked === 0) return say.nobody(when);
  if (answered === 0) return say.answeredNone(when);
  if (answered >= asked) return say.answeredAll(when);
  return say.answeredPart(partInWords(answered / asked), when);
}

function partInWords(part: number): string {
  const { parts } = words.day;
  const tenths = Math.round(part * 10);
  if (tenths === 0) return parts.few;
  if (tenths >= 10) return parts.nearly;
  return tenths === 5 ? parts.half : parts.of(tenths);
}
