import { failureWords } from '../facts/failureWords.ts';
import { ask } from './ask.ts';
import { drafts } from './drafts.ts';
import { lists } from './lists.ts';
import { notices } from './notices.ts';
import { pending } from './pending.ts';
import { session } from './session.ts';
import { thread } from './thread.ts';

/** What somebody does with their own account. */
export const account = {
  /** Shown at once, taken back when the server refuses. */
  async setAvailable(available: boolean): Promise<void> {
    const before = session.me.peek();
    if (!before) return;
    session.me.value = { ...before, agent: { ...before.agent, available } };
    try {
      await ask('POST /available', { body: { available } });
      await lists.refresh();
    } catch (error) {
      const now = session.me.peek();
      if (now) session.me.value = { ...now, agent: { ...now.agent, available: !available } };
      notices.say('danger', failureWords(error));
    }
  },
  async signOut(): Promise<void> {
    try {
      await ask('POST /sign-out');
    } catch (error) {
      // Pretending to be signed out would leave the session open on a shared screen.
      if (session.me.peek()) return notices.say('danger', failureWords(error));
    }
    session.leave();
    for (const words of [drafts, pending, thread, lists]) words.forget();
  },
};
