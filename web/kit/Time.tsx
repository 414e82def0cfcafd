import type { Instant } from '../../core/time.ts';
import { formatFull, formatTime } from './formatTime.ts';

/** A time as people say it; date, clock and zone on hover. */
export function Time(props: {
  readonly at: Instant;
  /** Not needed where `shown` says it. */
  readonly now?: Instant;
  readonly locale: string;
  /** Other words for it than the usual ones. */
  readonly shown?: string;
}) {
  return (
    <time dateTime={new Date(props.at).toISOString()} title={formatFull(props.at, props.locale)}>
      {props.shown ?? formatTime(props.at, props.now ?? props.at, props.locale)}
    </time>
  );
}
