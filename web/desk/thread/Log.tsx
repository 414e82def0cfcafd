import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskView } from '../../../core/desk.ts';
import { Button } from '../../kit/Button.tsx';
import { formatDay } from '../../kit/formatTime.ts';
import { itemsOf, type Item } from '../facts/itemsOf.ts';
import { whoOf } from '../facts/whoOf.ts';
import { clock } from '../state/clock.ts';
import { pending } from '../state/pending.ts';
import { thread, type Thread } from '../state/thread.ts';
import { locale, words } from '../words/words.ts';
import { Announcer } from './Announcer.tsx';
import { NoteCard } from './NoteCard.tsx';
import { OnItsWay } from './OnItsWay.tsx';
import { QuietLines } from './QuietLines.tsx';
import { Turn } from './Turn.tsx';
import { TypingSign } from './TypingSign.tsx';

const nearEnd = 80;

/** Everything that was said and happened, newest at the bottom; stays where somebody reads. */
export function Log({ open, view }: { readonly open: Thread; readonly view: DeskView }) {
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const topBefore = useRef(0);
  const heightBefore = useRef(0);
  const waitingBefore = useRef(0);
  const [hasNews, setNews] = useState(false);
  const waiting = pending.all.value.filter((item) => item.conversationId === open.id);
  const lastSeq = open.events.at(-1)?.seq ?? 0;
  const firstSeq = open.events[0]?.seq ?? 1;
  const items = itemsOf(open.events, view.undelivered);

  useLayoutEffect(() => {
    const log = box.current;
    if (log === null) return;
    // Whoever writes wants to see it, wherever they were reading.
    if (waiting.length > waitingBefore.current) isAtEnd.current = true;
    waitingBefore.current = waiting.length;
    if (isAtEnd.current) log.scrollTop = log.scrollHeight;
    else setNews(true);
  }, [lastSeq, waiting.length]);
  useLayoutEffect(() => {
    const log = box.current;
    // Older messages came in above: what was being read stays where it was.
    if (log !== null && heightBefore.current > 0) log.scrollTop += log.scrollHeight - heightBefore.current;
    heightBefore.current = 0;
  }, [firstSeq]);
  useEffect(() => {
    const log = box.current;
    if (log === null) return undefined;
    const watch = new ResizeObserver(() => {
      if (isAtEnd.current) log.scrollTop = log.scrollHeight;
    });
    watch.observe(log);
    return () => watch.disconnect();
  }, []);

  const toEnd = (): void => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
    setNews(false);
  };
  return (
    <div class="log-frame">
      <div
        ref={box}
        class="log"
        role="region"
        aria-label={words.thread.log}
        tabIndex={0}
        onScroll={({ currentTarget: log }) => {
          // Only somebody who scrolls up leaves the end; what grows below meanwhile does not take them away from it.
          if (log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd) isAtEnd.current = true;
          else if (log.scrollTop < topBefore.current) isAtEnd.current = false;
          topBefore.current = log.scrollTop;
          if (isAtEnd.current) setNews(false);
        }}
      >
        {firstSeq > 1 && (
          <div class="log-earlier">
            <Button
              small
              onClick={() => {
                heightBefore.current = box.current?.scrollHeight ?? 0;
                void thread.loadEarlier();
              }}
            >
              {words.thread.earlier}
            </Button>
          </div>
        )}
        {items.map((item) => (
          <Entry key={item.key} item={item} who={whoOf(view)} />
        ))}
        {waiting.map((item) => (
          <OnItsWay key={item.key} item={item} />
        ))}
        <TypingSign id={open.id} who={whoOf(view)} />
      </div>
      {hasNews && (
        <button type="button" class="log-latest" onClick={toEnd}>
          {words.thread.latest}
        </button>
      )}
      <Announcer open={open} who={whoOf(view)} />
    </div>
  );
}

function Entry({ item, who }: { readonly item: Item; readonly who: string }) {
  switch (item.kind) {
    case 'day':
      return <h3 class="log-day">{formatDay(item.at, clock.now.value, locale)}</h3>;
    case 'turn':
      return <Turn said={item.said} who={who} />;
    case 'note':
    case 'edit':
      return <NoteCard event={item.event} />;
    case 'quiet':
      return <QuietLines lines={item.lines} />;
  }
}
