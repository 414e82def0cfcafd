import { useId } from 'preact/hooks';

/** Something that is on or off, and takes effect at once. */
export function Switch(props: {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <div class="switch-row">
      <span>
        <span id={id}>{props.label}</span>
        {props.hint !== undefined && <small id={`${id}-hint`}>{props.hint}</small>}
      </span>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={props.isOn}
        aria-labelledby={id}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onClick={() => props.onChange(!props.isOn)}
      >
        <i />
      </button>
    </div>
  );
}
