import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** A button that opens a small panel below it; Escape, a click elsewhere or a choice closes it. */
export function Menu(props: {
  readonly label: string;
  readonly face: ComponentChildren;
  readonly children: (close: () => void) => ComponentChildren;
  readonly className?: string;
}) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPress = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('focusin', onPress);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('focusin', onPress);
    };
  }, [isOpen]);
  return (
    <div
      ref={root}
      class={`menu ${props.className ?? ''}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        type="button"
        class="menu-face"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="unseen">{props.label}</span>
        {props.face}
      </button>
      <div id={id} class="menu-panel" hidden={!isOpen}>
        {isOpen && props.children(close)}
      </div>
    </div>
  );
}
