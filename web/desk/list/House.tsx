import { formatClock, formatDay } from '../../kit/formatTime.ts';
import { clock } from '../state/clock.ts';
import { lists } from '../state/lists.ts';
import { locale, words } from '../words/words.ts';

/** Whether people work now and how many are free: what the customers are told too. */
export function House() {
  const house = lists.house.value;
  if (house === null) return null;
  const { opening, agentsFree } = house;
  const { lists: say } = words;
  return (
    <p class="house" title={opening.zone}>
      <span class={`dot${opening.open ? ' on' : ''}`} aria-hidden="true" />
      {opening.open ? openWords(opening.until) : closedWords(opening.opens)} · {say.free(agentsFree)}
    </p>
  );
}

function openWords(until: number | undefined): string {
  return until === undefined ? words.lists.openAllDay : words.lists.open(formatClock(until, locale));
}

function closedWords(opens: number | undefined): string {
  if (opens === undefined) return words.lists.closedNow;
  const isToday = new Date(opens).toDateString() === new Date(clock.now.value).toDateString();
  const day = isToday ? '' : `${formatDay(opens, clock.now.value, locale)}, `;
  return words.lists.closedUntil(day + formatClock(opens, locale));
}
