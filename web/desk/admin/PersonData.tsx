import { words } from '../words/words.ts';
import { EraseForm } from './EraseForm.tsx';
import { ExportForm } from './ExportForm.tsx';

/** A person's right to see what we hold of them, and to have it erased. */
export function PersonData() {
  const { person: say } = words;
  return (
    <main class="page">
      <div class="page-inner narrow">
        <header class="page-head">
          <div>
            <h1>{say.title}</h1>
            <p class="page-intro">{say.intro}</p>
          </div>
        </header>
        <ExportForm />
        <EraseForm />
      </div>
    </main>
  );
}
