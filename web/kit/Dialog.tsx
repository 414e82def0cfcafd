import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/** A box above the page that keeps the focus; Escape and a click beside it close it, and focus goes back to where it was. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
  /** The title is read out but not shown. */
  readonly bare?: boolean;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the next key, so that nothing typed lands behind the dialog.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = box.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={`dialog${props.wide ? ' wide' : ''}${props.bare ? ' bare' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === box.current) props.onClose();
      }}
    >
      <div class="dialog-box">
        <h2 id={id} class={props.bare ? 'unseen' : ''}>
          {props.title}
        </h2>
        {props.children}
      </div>
    </dialog>
  );
}
