import { AskFailure } from '../state/askFailure.ts';
import { words } from '../words/words.ts';

/** What to tell a person about something that failed. */
export function failureWords(error: unknown): string {
  if (!(error instanceof AskFailure)) return words.errors.fault;
  switch (error.status) {
    case 0:
    case 503:
      return words.errors.unreachable;
    case 403:
      return error.message || words.errors.forbidden;
    case 404:
      return words.errors.missing;
    case 413:
      return words.errors.tooLarge;
    case 429:
      return words.errors.tooMany(error.waitSeconds || 30);
    case 400:
    case 409:
    case 422:
      // The server names the field first; here it stands beside it.
      return error.message.replace(/^[\w.]+: /, '') || words.errors.fault;
    default:
      return words.errors.fault;
  }
}
