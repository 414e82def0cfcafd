import { Time } from '../../kit/Time.tsx';
import { formatClock } from '../../kit/formatTime.ts';
import type { Item } from '../facts/itemsOf.ts';
import { locale } from '../words/words.ts';

/** What happened without words for the customer: who has the conversation, what was asked and promised. */
export function QuietLines({ lines }: { readonly lines: Extract<Item, { kind: 'quiet' }>['lines'] }) {
  return (
    <ul class="happened">
      {lines.map(({ at, text }, place) => (
        <li key={place}>
          <bdi>{text}</bdi> <Time at={at} locale={locale} shown={formatClock(at, locale)} />
        </li>
      ))}
    </ul>
  );
}
