import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon.tsx';

/** A button that says what happens; `primary` is for the one action that matters on a screen. */
export function Button(props: {
  readonly children: ComponentChildren;
  readonly kind?: 'primary' | 'quiet' | 'danger' | 'plain';
  readonly icon?: string;
  /** The key that does the same, shown at the end. */
  readonly keys?: string;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly small?: boolean;
  readonly onClick?: () => void;
  readonly label?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}) {
  const { kind = 'quiet', type = 'button' } = props;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={type}
      class={`button ${kind}${props.small ? ' small' : ''}`}
      disabled={props.disabled}
      aria-busy={props.busy ? 'true' : undefined}
      aria-label={props.label}
      aria-keyshortcuts={props.keys}
      onClick={() => {
        // A second click while the first is on its way would do it twice.
        if (!props.busy) props.onClick?.();
      }}
    >
      {props.icon && <Icon path={props.icon} />}
      <span>{props.children}</span>
      {props.keys && <kbd aria-hidden="true">{props.keys}</kbd>}
    </button>
  );
}
