import type { DeskLine } from '../../../core/desk.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Ring } from '../../kit/Ring.tsx';
import { Time } from '../../kit/Time.tsx';
import { clockPath } from '../../kit/iconPaths.ts';
import { formatWait } from '../facts/formatWait.ts';
import { waitOf } from '../facts/waitOf.ts';
import { clock } from '../state/clock.ts';
import { locale, words } from '../words/words.ts';

/** How long somebody waits, with a ring that fills up to the promised time; otherwise when something was last said. */
export function WaitMark({ line }: { readonly line: DeskLine }) {
  const now = clock.now.value;
  const wait = waitOf(line, now);
  if (wait === undefined)
    return (
      <span class="wait">
        <Time at={line.lastAt} now={now} locale={locale} />
      </span>
    );
  if (wait.kind === 'callback')
    return (
      <span class="wait">
        <Icon path={clockPath} />
        <Time at={wait.at} now={now} locale={locale} />
      </span>
    );
  return (
    <span class={`wait${wait.kind === 'overdue' ? ' over' : ''}`}>
      <span class="unseen">{words.lists.waits(formatWait(wait.waitedMs))}</span>
      <span aria-hidden="true">{formatWait(wait.waitedMs)}</span>
      <Ring used={wait.kind === 'overdue' ? 1 : wait.used} />
    </span>
  );
}
