import { Icon } from '../../kit/Icon.tsx';
import { Time } from '../../kit/Time.tsx';
import { documentPath, retryPath } from '../../kit/iconPaths.ts';
import type { Given } from '../facts/briefOf.ts';
import { clock } from '../state/clock.ts';
import { locale, words } from '../words/words.ts';
import { Section } from './Section.tsx';

/** Which articles the customer has read already, so that nobody gives them the same again. */
export function AnswersGiven({ given }: { readonly given: readonly Given[] }) {
  const { brief: say } = words;
  return (
    <Section title={say.answers}>
      {given.length === 0 ? (
        <p class="muted">{say.noAnswers}</p>
      ) : (
        <ul class="brief-list">
          {given.map((answer) => (
            <li key={answer.articleId}>
              <Icon path={documentPath} />
              <div>
                <a
                  href={`/help/${encodeURIComponent(answer.articleId)}`}
                  target="_blank"
                  rel="noopener noreferrer"
                  dir="auto"
                >
                  {answer.title}
                </a>
                <p class="muted">
                  {answer.helped !== undefined && `${answer.helped ? say.helped : say.notHelped} · `}
                  <Time at={answer.at} now={clock.now.value} locale={locale} />
                </p>
                {answer.times > 1 && (
                  <p class="tag amber again">
                    <Icon path={retryPath} />
                    {say.askedAgain(answer.times)}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
