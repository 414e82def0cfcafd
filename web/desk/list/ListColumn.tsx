import type { DeskLine, DeskList } from '../../../core/desk.ts';
import { Button } from '../../kit/Button.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { formatTime } from '../../kit/formatTime.ts';
import { inboxPath } from '../../kit/iconPaths.ts';
import { clock } from '../state/clock.ts';
import { lists } from '../state/lists.ts';
import { locale, words } from '../words/words.ts';
import { House } from './House.tsx';
import { Line } from './Line.tsx';
import { OverdueAlert } from './OverdueAlert.tsx';
import { Tabs } from './Tabs.tsx';

/** The left column: the lists, and who is in the one that is shown. */
export function ListColumn({
  list,
  conversationId,
}: {
  readonly list: DeskList;
  readonly conversationId: string | null;
}) {
  return (
    <section class="list-column" aria-labelledby="list-title">
      <h1 id="list-title" class="unseen">
        {words.lists.names[list]}
      </h1>
      <Tabs list={list} conversationId={conversationId} />
      <OverdueAlert />
      <div class="list-scroll">
        <Lines list={list} lines={lists.lines.value[list]} conversationId={conversationId} />
      </div>
      <House />
    </section>
  );
}

function Lines(props: {
  readonly list: DeskList;
  readonly lines: readonly DeskLine[] | undefined;
  readonly conversationId: string | null;
}) {
  const { list, lines } = props;
  if (lines === undefined && lists.hasFailed.value)
    return (
      <Notice
        kind="danger"
        action={
          <Button small onClick={() => void lists.refresh()}>
            {words.tryAgain}
          </Button>
        }
      >
        {words.lists.failed}
      </Notice>
    );
  if (lines === undefined) return <Skeleton rows={6} label={words.loading} kind="skeleton-lines" />;
  if (lines.length === 0) return <NobodyHere list={list} />;
  return (
    <ul class="lines">
      {lines.map((line) => (
        <Line key={line.conversationId} line={line} list={list} isOpen={line.conversationId === props.conversationId} />
      ))}
    </ul>
  );
}

function NobodyHere({ list }: { readonly list: DeskList }) {
  const last = list === 'queue' ? lastHandover() : undefined;
  const when = last === undefined ? '' : ` ${words.lists.lastHandover(formatTime(last, clock.now.value, locale))}`;
  return (
    <Empty icon={inboxPath} title={words.lists.empty[list] + when}>
      {words.lists.emptyHints[list]}
    </Empty>
  );
}

function lastHandover(): number | undefined {
  const times = Object.values(lists.lines.value)
    .flat()
    .flatMap((line) => (line.handover === undefined ? [] : [line.handover.requestedAt]));
  return times.length === 0 ? undefined : Math.max(...times);
}
