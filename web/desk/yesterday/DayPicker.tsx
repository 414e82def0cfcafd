import { Icon } from '../../kit/Icon.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { backPath } from '../../kit/iconPaths.ts';
import { addDays } from '../facts/dates.ts';
import { Link } from '../shell/Link.tsx';
import { route } from '../state/route.ts';
import { words } from '../words/words.ts';

/** The day before, a day of one's choice, the day after; never the future. */
export function DayPicker({ date, latest }: { readonly date: string; readonly latest: string }) {
  const { day: say } = words;
  const next = addDays(date, 1);
  return (
    <div class="day-picker">
      <Link to={addressOf(addDays(date, -1))} className="icon-button" label={say.previous}>
        <Icon path={backPath} />
      </Link>
      <input
        type="date"
        aria-label={say.pick}
        value={date}
        max={latest}
        onChange={({ currentTarget: { value } }) => {
          if (/^\d{4}-\d\d-\d\d$/.test(value) && value <= latest) route.go(addressOf(value));
        }}
      />
      <IconButton
        path={backPath}
        className="forward"
        label={say.next}
        disabled={next > latest}
        onClick={() => route.go(addressOf(next))}
      />
    </div>
  );
}

function addressOf(date: string): string {
  return `/desk/yesterday?date=${date}`;
}
