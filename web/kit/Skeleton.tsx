/** Grey shapes of what is being loaded; appears after 300 ms, so that quick answers do not flicker. */
export function Skeleton({
  rows,
  label,
  kind,
}: {
  readonly rows: number;
  readonly label: string;
  readonly kind: string;
}) {
  return (
    <div class={`skeleton ${kind}`} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} />
      ))}
    </div>
  );
}
