import type { DeskView } from '../../../core/desk.ts';
import { Time } from '../../kit/Time.tsx';
import { formatTime } from '../../kit/formatTime.ts';
import type { BriefNow } from '../facts/briefOf.ts';
import { clock } from '../state/clock.ts';
import { locale, words } from '../words/words.ts';

/** What they want in their own words, why a person is needed, and under which reference. */
export function Goal({ brief, view }: { readonly brief: BriefNow; readonly view: DeskView }) {
  const { brief: say } = words;
  const known = view.conversation.case;
  return (
    <section class="brief-section goal">
      <h3>{say.goal}</h3>
      {brief.goal === '' ? <p class="muted">{say.noGoal}</p> : <blockquote dir="auto">{brief.goal}</blockquote>}
      <dl class="facts">
        {brief.reason !== undefined && (
          <div>
            <dt>{say.why}</dt>
            <dd>{words.reasons[brief.reason.code]}</dd>
          </div>
        )}
        {brief.topicTitle !== undefined && (
          <div>
            <dt>{say.about}</dt>
            <dd dir="auto">{brief.topicTitle}</dd>
          </div>
        )}
        {known !== undefined && (
          <div>
            <dt>{say.case}</dt>
            <dd>
              <span class="reference">{known.reference}</span>{' '}
              <span class="muted">{known.state === 'closed' ? say.caseClosed : <Since at={known.openedAt} />}</span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Since({ at }: { readonly at: number }) {
  const now = clock.now.value;
  return <Time at={at} now={now} locale={locale} shown={words.brief.caseSince(formatTime(at, now, locale))} />;
}
