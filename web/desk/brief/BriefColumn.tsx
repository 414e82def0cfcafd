import { Icon } from '../../kit/Icon.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { backPath } from '../../kit/iconPaths.ts';
import { briefOf } from '../facts/briefOf.ts';
import { thread } from '../state/thread.ts';
import { words } from '../words/words.ts';
import { AnswersGiven } from './AnswersGiven.tsx';
import { CustomerFacts } from './CustomerFacts.tsx';
import { Earlier } from './Earlier.tsx';
import { Effort } from './Effort.tsx';
import { Goal } from './Goal.tsx';
import { MoodTrend } from './MoodTrend.tsx';
import { Promises } from './Promises.tsx';
import { Slots } from './Slots.tsx';

/** The right column: what one has to know in one look, most needed first. */
export function BriefColumn({ onClose }: { readonly onClose: () => void }) {
  const open = thread.current.value;
  const view = open?.view;
  if (!view)
    return (
      <section class="brief-column" aria-label={words.brief.title}>
        {open?.state === 'loading' && <Skeleton rows={4} label={words.loading} kind="skeleton-brief" />}
      </section>
    );
  const brief = briefOf(view);
  return (
    <section class="brief-column" aria-labelledby="brief-title">
      <header class="brief-head">
        <button type="button" class="icon-button back" aria-label={words.thread.hideBrief} onClick={onClose}>
          <Icon path={backPath} />
        </button>
        <h2 id="brief-title">{words.brief.title}</h2>
      </header>
      <div class="brief-scroll" tabIndex={0}>
        <Goal brief={brief} view={view} />
        <AnswersGiven given={brief.given} />
        <Promises promises={brief.promises} />
        <MoodTrend brief={brief} />
        <Slots slots={brief.slots} />
        <CustomerFacts conversation={view.conversation} />
        <Effort points={brief.effort} />
        <Earlier earlier={view.earlier} />
      </div>
    </section>
  );
}
