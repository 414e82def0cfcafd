import type { Ref } from 'preact';
import { useId } from 'preact/hooks';

const mostLetters = 1000;

/** One line to fill in, with its label, a hint and what is wrong with it. */
export function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password';
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly autocomplete?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
}) {
  const id = useId();
  // The types of JSX tell roles apart by the type and take no union of types.
  const kind = { type: props.type ?? 'text' } as { readonly type: 'text' };
  const note = props.error ?? props.hint;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        ref={props.inputRef ?? null}
        id={id}
        {...kind}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        autocomplete={props.autocomplete ?? 'off'}
        required={props.required}
        maxLength={props.maxLength ?? mostLetters}
        dir="auto"
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
      />
      {note !== undefined && (
        <p id={`${id}-note`} class={props.error === undefined ? 'hint' : 'hint wrong'}>
          {note}
        </p>
      )}
    </div>
  );
}
