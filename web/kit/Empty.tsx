import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** What stands where nothing is: a calm sentence, and what may come next. */
export function Empty(props: {
  readonly icon: string;
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <Icon path={props.icon} />
      <p class="empty-title">{props.title}</p>
      {props.children && <p class="empty-words">{props.children}</p>}
      {props.action}
    </div>
  );
}
