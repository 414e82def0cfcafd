import { useEffect, useRef } from 'preact/hooks';
import type { DeskList } from '../../../core/desk.ts';
import { Button } from '../../kit/Button.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { alertPath, chatPath } from '../../kit/iconPaths.ts';
import { Link } from '../shell/Link.tsx';
import { route } from '../state/route.ts';
import { thread } from '../state/thread.ts';
import { words } from '../words/words.ts';
import { Composer } from './Composer.tsx';
import { Log } from './Log.tsx';
import { ThreadHead } from './ThreadHead.tsx';

interface Shown {
  readonly list: DeskList;
  readonly showsBrief: boolean;
  readonly onBrief: (shows: boolean) => void;
}

/** The middle column: the conversation that is open. */
export function ThreadColumn(props: Shown) {
  const open = thread.current.value;
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the list is gone now, and with it the focus.
    const isAlone = document.querySelector<HTMLElement>('.list-column')?.offsetParent === null;
    if (open !== null && isAlone && document.activeElement === document.body)
      column.current?.querySelector('h2')?.focus();
  }, [open?.id, open?.state]);
  return (
    <section ref={column} class="thread-column" aria-label={words.pages.desk} aria-busy={open?.state === 'loading'}>
      <Inside {...props} />
    </section>
  );
}

function Inside(props: Shown) {
  const open = thread.current.value;
  const { thread: say } = words;
  if (open === null)
    return (
      <Empty icon={chatPath} title={say.pick}>
        {say.pickHint}
      </Empty>
    );
  if (open.state === 'missing')
    return (
      <Empty
        icon={alertPath}
        title={say.missing}
        action={
          <Link to={route.deskAddress(props.list)} className="button quiet">
            {words.back}
          </Link>
        }
      >
        {say.missingText}
      </Empty>
    );
  if (open.state === 'failed')
    return (
      <Notice
        kind="danger"
        action={
          <Button small onClick={() => void thread.refresh()}>
            {words.tryAgain}
          </Button>
        }
      >
        {say.failed}
      </Notice>
    );
  if (open.view === undefined) return <Skeleton rows={5} label={words.loading} kind="skeleton-thread" />;
  return (
    <>
      <ThreadHead open={open} view={open.view} {...props} />
      <Log key={open.id} open={open} view={open.view} />
      <Composer key={`write-${open.id}`} open={open} view={open.view} />
    </>
  );
}
