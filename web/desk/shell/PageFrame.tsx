import type { ComponentChildren } from 'preact';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { failureWords } from '../facts/failureWords.ts';
import type { Answered } from '../state/useAnswer.ts';
import { words } from '../words/words.ts';

/** A page of the desk beside the conversations: a title, what belongs beside it, and what was asked for. */
export function PageFrame<T>(props: {
  readonly title: string;
  readonly intro?: string;
  readonly beside?: ComponentChildren;
  readonly answered: Answered<T>;
  readonly children: (answer: T) => ComponentChildren;
}) {
  const { answered } = props;
  return (
    <main class="page">
      <div class="page-inner">
        <header class="page-head">
          <div>
            <h1>{props.title}</h1>
            {props.intro !== undefined && <p class="page-intro">{props.intro}</p>}
          </div>
          {props.beside}
        </header>
        {answered.state === 'loading' && <Skeleton rows={5} label={words.loading} kind="skeleton-page" />}
        {answered.state === 'failed' && (
          <Notice
            kind="danger"
            action={
              <Button small onClick={answered.reload}>
                {words.tryAgain}
              </Button>
            }
          >
            {failureWords(answered.error)}
          </Notice>
        )}
        {answered.state === 'ready' && props.children(answered.answer)}
      </div>
    </main>
  );
}
