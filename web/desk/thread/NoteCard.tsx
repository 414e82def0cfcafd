import type { StoredEvent } from '../../../core/event.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Time } from '../../kit/Time.tsx';
import { formatClock } from '../../kit/formatTime.ts';
import { notePath } from '../../kit/iconPaths.ts';
import { textOfEvent } from '../facts/textOfEvent.ts';
import { locale, words } from '../words/words.ts';

/** Words beside the conversation: a note of a colleague on yellow, or what the customer changed a message to. */
export function NoteCard({ event }: { readonly event: StoredEvent }) {
  const isNote = event.kind === 'note';
  return (
    <div role="group" class={isNote ? 'note' : 'edited'} aria-label={isNote ? words.thread.note : words.quiet.edited}>
      <p class="note-who">
        <Icon path={notePath} />
        {isNote ? words.thread.note : words.quiet.edited}
        {event.actor.name !== undefined && <bdi> · {event.actor.name}</bdi>}
        <Time at={event.at} locale={locale} shown={formatClock(event.at, locale)} />
      </p>
      <p class="typed" dir="auto">
        {textOfEvent(event) || words.thread.erased}
      </p>
    </div>
  );
}
