import { words } from '../words/words.ts';

/** What the figure that was pressed counts; until then, that one may press. */
export function Meaning({ column }: { readonly column: keyof typeof words.day.columns | null }) {
  const { day: say } = words;
  return (
    <p class="muted meaning" role="status">
      {column === null ? (
        say.tableHint
      ) : (
        <>
          <strong>{say.columns[column]}.</strong> {say.means[column]}
        </>
      )}
    </p>
  );
}
