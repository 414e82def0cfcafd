import { Icon } from '../../kit/Icon.tsx';
import { Time } from '../../kit/Time.tsx';
import { formatTime } from '../../kit/formatTime.ts';
import { clockPath } from '../../kit/iconPaths.ts';
import type { BriefNow } from '../facts/briefOf.ts';
import { clock } from '../state/clock.ts';
import { locale, words } from '../words/words.ts';
import { Section } from './Section.tsx';

/** What the customer was promised, and until when. */
export function Promises({ promises }: { readonly promises: BriefNow['promises'] }) {
  const { brief: say } = words;
  if (promises.length === 0) return null;
  const now = clock.now.value;
  return (
    <Section title={say.promises}>
      <ul class="brief-list">
        {promises.map((promise) => {
          const isLate = promise.due <= now;
          const when = formatTime(promise.due, now, locale);
          return (
            <li key={`${promise.due} ${promise.text}`}>
              <Icon path={clockPath} />
              <div>
                <p dir="auto">{promise.text}</p>
                <p class={isLate ? 'tag amber' : 'muted'}>
                  <Time at={promise.due} now={now} locale={locale} shown={isLate ? say.overdue(when) : say.due(when)} />
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
