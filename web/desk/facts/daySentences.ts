import type { DayRow } from '../../../core/records.ts';
import { words } from '../words/words.ts';
import { formatWait } from './formatWait.ts';

/** What a day was like on a channel, as people would say it. */
export function daySentences(row: DayRow): readonly string[] {
  const { day: say } = words;
  if (row.asked === 0 && row.handedOver === 0) return [say.sentenceQuiet];
  const sentences = [say.sentenceAsked(row.asked, row.answered)];
  if (row.answered > 0)
    sentences.push(
      row.helped + row.notHelped === 0 ? say.sentenceNoVotes : say.sentenceHelped(row.helped, row.notHelped),
    );
  sentences.push(say.sentenceHanded(row.handedOver));
  if (row.waitMedianMs !== null && row.waitLongestMs !== null)
    sentences.push(waitSentence(formatWait(row.waitMedianMs, 'long'), formatWait(row.waitLongestMs, 'long')));
  sentences.push(say.sentenceUnanswered(row.unanswered));
  return sentences;
}

function waitSentence(median: string, longest: string): string {
  return median === longest ? words.day.sentenceWaitAll(longest) : words.day.sentenceWait(median, longest);
}
