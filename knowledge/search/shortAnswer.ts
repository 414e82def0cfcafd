import { toPlain } from '../../text/plain.ts';
import { splitText } from '../../text/segments.ts';

/** What an author may write at most for a text message, in characters. */
const longest = 320;

/** A chat answer as plain text of at most 320 characters, cut between sentences or list entries, for an article without a text-message answer. */
export function shortAnswer(web: string): string {
  const plain = toPlain(web)
    .replace(/\n{2,}/g, '\n')
    .trim();
  if (plain.length <= longest) return plain;
  const [first = ''] = splitText(plain, longest - more.length);
  return `${first.replace(/[\s:,;–-]+$/, '')}${more}`;
}

/** Says that the help page goes on. */
const more = ' …';
