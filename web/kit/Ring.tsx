const radius = 7;
const round = 2 * Math.PI * radius;

/** How much of a promised time is used up, from 0 to 1; a full ring is overdue. The words beside it say the same. */
export function Ring({ used }: { readonly used: number }) {
  const part = Math.min(1, Math.max(0, used));
  return (
    <svg class={`ring${used >= 1 ? ' over' : ''}`} viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="9" cy="9" r={radius} />
      <circle
        class="ring-used"
        cx="9"
        cy="9"
        r={radius}
        stroke-dasharray={`${part * round} ${round}`}
        transform="rotate(-90 9 9)"
      />
      {used >= 1 && <path d="M9 5.5v4M9 12.2v.01" />}
    </svg>
  );
}
