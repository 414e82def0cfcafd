import { failureWords } from '../facts/failureWords.ts';
import { ask } from '../state/ask.ts';
import { AskFailure } from '../state/askFailure.ts';
import { notices } from '../state/notices.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';

/** Changes one's own password; gives what is wrong, or nothing. */
export async function changePassword(next: string, current: string): Promise<string | undefined> {
  try {
    await ask('POST /password', { body: { current, next } });
    // Changing it ends all sessions but this one; the server may have renewed what belongs to it.
    session.start(await ask('GET /me'));
    notices.say('good', words.entry.passwordSaved);
    return undefined;
  } catch (error) {
    const isCurrent = error instanceof AskFailure && error.message.startsWith('current:');
    return isCurrent ? words.entry.wrongCurrent : failureWords(error);
  }
}
