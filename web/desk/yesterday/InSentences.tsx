import type { DayRow } from '../../../core/records.ts';
import { channelName } from '../facts/channelName.ts';
import { daySentences } from '../facts/daySentences.ts';
import { words } from '../words/words.ts';

/** The day in sentences: all channels first, then each one that was used. */
export function InSentences({ rows }: { readonly rows: readonly DayRow[] }) {
  const all = rows.find((row) => row.channel === 'all');
  const used = rows.filter((row) => row.channel !== 'all' && (row.asked > 0 || row.handedOver > 0));
  return (
    <section class="sentences">
      {all !== undefined && <p class="lead">{daySentences(all).join(' ')}</p>}
      {used.length > 1 && (
        <dl>
          {used.map((row) => (
            <div key={row.channel}>
              <dt>{channelName(row.channel)}</dt>
              <dd>{daySentences(row).join(' ')}</dd>
            </div>
          ))}
        </dl>
      )}
      {all === undefined && <p class="lead">{words.day.sentenceQuiet}</p>}
    </section>
  );
}
