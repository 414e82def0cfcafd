const width = 132;
const height = 40;
const edge = 4;

/** A tiny line of values from 0 (bottom) to 1 (top), the last one marked; `label` says it in words. */
export function Sparkline({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  const step = values.length > 1 ? (width - 2 * edge) / (values.length - 1) : 0;
  const points = values.map((value, at) => ({
    x: edge + at * step,
    y: height - edge - Math.min(1, Math.max(0, value)) * (height - 2 * edge),
  }));
  const last = points.at(-1);
  return (
    <svg class="sparkline" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line x1="0" x2={width} y1={height - edge} y2={height - edge} />
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r="3" />}
    </svg>
  );
}
