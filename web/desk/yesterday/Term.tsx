import { useId, useState } from 'preact/hooks';
import { words } from '../words/words.ts';

/** The name of a figure; one click says what is counted. */
export function Term({ name, means }: { readonly name: string; readonly means: string }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <span class="term">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        title={words.day.meaning(name)}
        onClick={() => setOpen(!isOpen)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
        }}
      >
        {name}
      </button>
      <span id={id} class="term-means" role="note" hidden={!isOpen}>
        {means}
      </span>
    </span>
  );
}
