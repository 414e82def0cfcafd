import { useEffect, useRef, useState } from 'preact/hooks';
import { textOfEvent } from '../facts/textOfEvent.ts';
import type { Thread } from '../state/thread.ts';
import { words } from '../words/words.ts';

/** Reads each new message of the customer out, once, to those who use a screen reader. */
export function Announcer({ open, who }: { readonly open: Thread; readonly who: string }) {
  const [said, setSaid] = useState('');
  const last = open.events.at(-1)?.seq ?? 0;
  const known = useRef(last);
  useEffect(() => {
    const fresh = open.events.filter(
      (event) => event.seq > known.current && event.kind === 'message' && event.actor.kind === 'customer',
    );
    known.current = Math.max(known.current, last);
    if (fresh.length > 0) setSaid(fresh.map((event) => words.alerts.said(who, textOfEvent(event))).join('. '));
  }, [last]);
  return (
    <div class="unseen" aria-live="polite">
      {said}
    </div>
  );
}
