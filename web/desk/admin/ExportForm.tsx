import { useState } from 'preact/hooks';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { downloadPath } from '../../kit/iconPaths.ts';
import { failureWords } from '../facts/failureWords.ts';
import { ask } from '../state/ask.ts';
import { AskFailure } from '../state/askFailure.ts';
import { words } from '../words/words.ts';
import { saveJson } from './saveJson.ts';

type Outcome = { readonly kind: 'good' | 'danger' | 'info'; readonly text: string };

/** Finds one person and downloads all we hold of them. */
export function ExportForm() {
  const { person: say } = words;
  const [query, setQuery] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);
  const download = async (): Promise<void> => {
    setBusy(true);
    setOutcome(undefined);
    try {
      const { person } = await ask('POST /person/export', { body: { query: query.trim() } });
      // No name in the file's name: it stands in histories and backups.
      saveJson('nightdesk-person.json', person);
      setOutcome({ kind: 'good', text: say.exported });
    } catch (error) {
      const isNobody = error instanceof AskFailure && error.status === 404;
      setOutcome(isNobody ? { kind: 'info', text: say.nothing } : { kind: 'danger', text: failureWords(error) });
    }
    setBusy(false);
  };
  return (
    <section class="panel">
      <h2>{say.exportTitle}</h2>
      <p class="muted">{say.exportText}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void download();
        }}
      >
        <Field label={say.query} value={query} onInput={setQuery} hint={say.queryHint} maxLength={500} required />
        {outcome !== undefined && <Notice kind={outcome.kind}>{outcome.text}</Notice>}
        <Button type="submit" kind="primary" icon={downloadPath} busy={isBusy} disabled={query.trim() === ''}>
          {say.export}
        </Button>
      </form>
    </section>
  );
}
