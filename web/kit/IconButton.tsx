import { Icon } from './Icon.tsx';

/** A button that is only an icon; `label` is read out and shown on hover. */
export function IconButton(props: {
  readonly path: string;
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
}) {
  return (
    <button
      type="button"
      class={`icon-button ${props.className ?? ''}`}
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <Icon path={props.path} />
    </button>
  );
}
