import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import { alertPath, checkPath, infoPath } from './iconPaths.ts';

/** One thing to know, in its place; `danger` is read out at once. */
export function Notice(props: {
  readonly kind: 'info' | 'amber' | 'danger' | 'good';
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
  readonly icon?: string;
}) {
  const own = props.kind === 'good' ? checkPath : props.kind === 'info' ? infoPath : alertPath;
  return (
    <div class={`notice ${props.kind}`} role={props.kind === 'danger' ? 'alert' : 'status'}>
      <Icon path={props.icon ?? own} />
      <div class="notice-words">{props.children}</div>
      {props.action}
    </div>
  );
}
