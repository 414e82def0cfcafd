import type { ComponentChildren } from 'preact';
import { route } from '../state/route.ts';

/** A link inside the desk; a plain click stays in the page, everything else is the browser's. */
export function Link(props: {
  readonly to: string;
  readonly children: ComponentChildren;
  readonly className?: string;
  readonly isCurrent?: boolean;
  readonly line?: string;
  readonly label?: string;
  readonly onGo?: () => void;
}) {
  return (
    <a
      href={props.to}
      class={props.className}
      aria-current={props.isCurrent ? 'page' : undefined}
      aria-label={props.label}
      data-line={props.line}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        props.onGo?.();
        route.go(props.to);
      }}
    >
      {props.children}
    </a>
  );
}
