import { words } from '../words/words.ts';
import { EntryPage } from './EntryPage.tsx';

/** The server did not answer at the start; it is asked again by itself. */
export function Unreachable() {
  return (
    <EntryPage title={words.errors.unreachable}>
      <p class="entry-text" role="status">
        {words.line.connecting}
      </p>
    </EntryPage>
  );
}
