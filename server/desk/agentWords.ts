import { NightdeskError } from '../../core/error.ts';
import { maskSecrets } from '../../text/mask.ts';

/** What a person at the desk wrote, fit to be stored and sent: secrets masked, nothing invisible, not empty and not endless. */
export function agentWords(typed: string): string {
  const text = typed
    .replace(/\r\n?/g, '\n')
    // Control characters and marks that turn the direction of what follows show one thing and say another.
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  if (/^[\s\p{Cf}]*$/u.test(text)) throw new NightdeskError('bad-request', 'text: Write something first.');
  if (text.length > longest)
    throw new NightdeskError('bad-request', `text: At most ${longest} characters; please send it in parts.`);
  return maskSecrets(text).text;
}

const longest = 4_000;
