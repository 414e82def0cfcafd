import type { DayReport } from '../../../core/records.ts';
import { Link } from '../shell/Link.tsx';
import { route } from '../state/route.ts';
import { words } from '../words/words.ts';

/** What nobody could answer, in the customers' words, each with one conversation to read. */
export function OpenQuestions({ questions }: { readonly questions: DayReport['unanswered'] }) {
  const { day: say } = words;
  return (
    <section>
      <h2>{say.unansweredTitle(questions.length)}</h2>
      {questions.length === 0 ? (
        <p class="muted">{say.unansweredNone}</p>
      ) : (
        <ul class="questions">
          {questions.map(({ text, count, conversationId }) => (
            <li key={`${conversationId} ${text}`}>
              <q dir="auto">{text}</q>
              <span class="muted">
                {count > 1 && `${say.timesAsked(count)} · `}
                <Link to={route.deskAddress('closed', conversationId)}>{say.read}</Link>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
