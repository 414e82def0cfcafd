import type { DayRow } from '../../../core/records.ts';
import { channelName } from '../facts/channelName.ts';
import { formatWait } from '../facts/formatWait.ts';
import { useState } from 'preact/hooks';
import { locale, words } from '../words/words.ts';
import { Meaning } from './Meaning.tsx';
import { Term } from './Term.tsx';

type Column = keyof typeof words.day.columns;

const columns: readonly Column[] = [
  'asked',
  'answered',
  'helped',
  'notHelped',
  'clarified',
  'handedOver',
  'waitMedian',
  'waitLongest',
  'unanswered',
];

/** All figures of a day by channel; each name explains itself. */
export function DayTable({ rows }: { readonly rows: readonly DayRow[] }) {
  const { day: say } = words;
  const [explained, setExplained] = useState<Column | null>(null);
  const inOrder = [...rows.filter((row) => row.channel !== 'all'), ...rows.filter((row) => row.channel === 'all')];
  return (
    <section>
      <h2>{say.tableTitle}</h2>
      <Meaning column={explained} />
      <div class="table-scroll" tabIndex={0} role="region" aria-label={say.tableTitle}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{say.channel}</th>
              {columns.map((column) => (
                <th key={column} scope="col" class="number">
                  <Term column={column} explained={explained} onExplain={setExplained} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder.map((row) => (
              <tr key={row.channel} class={row.channel === 'all' ? 'sum' : ''}>
                <th scope="row">{row.channel === 'all' ? say.allChannels : channelName(row.channel)}</th>
                {columns.map((column) => (
                  <td key={column} class="number">
                    {figureOf(row, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function figureOf(row: DayRow, column: Column): string {
  if (column === 'waitMedian') return row.waitMedianMs === null ? words.day.none : formatWait(row.waitMedianMs);
  if (column === 'waitLongest') return row.waitLongestMs === null ? words.day.none : formatWait(row.waitLongestMs);
  return row[column].toLocaleString(locale);
}
