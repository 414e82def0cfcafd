import { words } from '../words/words.ts';

type Column = keyof typeof words.day.columns;

/** The name of a figure; one click says what is counted. */
export function Term(props: {
  readonly column: Column;
  readonly explained: Column | null;
  readonly onExplain: (column: Column | null) => void;
}) {
  const isOpen = props.explained === props.column;
  const name = words.day.columns[props.column];
  return (
    <button
      type="button"
      class="term"
      aria-pressed={isOpen}
      title={words.day.meaning(name)}
      onClick={() => props.onExplain(isOpen ? null : props.column)}
    >
      {name}
    </button>
  );
}
