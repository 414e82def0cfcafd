import { useState } from 'preact/hooks';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { trashPath } from '../../kit/iconPaths.ts';
import { failureWords } from '../facts/failureWords.ts';
import { ask } from '../state/ask.ts';
import { AskFailure } from '../state/askFailure.ts';
import { words } from '../words/words.ts';

type Outcome =
  | { readonly kind: 'erased'; readonly counts: readonly string[] }
  | { readonly kind: 'info' | 'danger'; readonly text: string };

/** Finds one person and erases what we hold of them, after a word typed by hand. */
export function EraseForm() {
  const { person: say } = words;
  const [query, setQuery] = useState('');
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);
  const isSure = typed.trim().toLocaleLowerCase() === say.word;
  const erase = async (): Promise<void> => {
    setBusy(true);
    setOutcome(undefined);
    try {
      const { erased } = await ask('POST /person/erase', { body: { query: query.trim() } });
      const counts = Object.entries(erased).map(([what, count]) => say.counts(count, readable(what)));
      setOutcome({ kind: 'erased', counts });
      setQuery('');
    } catch (error) {
      const isNobody = error instanceof AskFailure && error.status === 404;
      setOutcome(isNobody ? { kind: 'info', text: say.nothing } : { kind: 'danger', text: failureWords(error) });
    }
    setTyped('');
    setBusy(false);
  };
  return (
    <section class="panel">
      <h2>{say.eraseTitle}</h2>
      <p class="muted">{say.eraseText}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy && isSure) void erase();
        }}
      >
        <Field label={say.query} value={query} onInput={setQuery} hint={say.queryHint} maxLength={500} required />
        <Field label={say.confirm(say.word)} value={typed} onInput={setTyped} required />
        {outcome?.kind === 'erased' && (
          <Notice kind="good">
            {say.erased} {outcome.counts.join(', ')}
          </Notice>
        )}
        {outcome !== undefined && outcome.kind !== 'erased' && <Notice kind={outcome.kind}>{outcome.text}</Notice>}
        <Button type="submit" kind="danger" icon={trashPath} busy={isBusy} disabled={!isSure || query.trim() === ''}>
          {say.erase}
        </Button>
      </form>
    </section>
  );
}

/** `eventBodies` as people write it: "event bodies". */
function readable(name: string): string {
  return name
    .replace(/[-_]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLocaleLowerCase();
}
