import { Icon } from './Icon.tsx';
import { personPath } from './iconPaths.ts';
import { initialsOf } from './initialsOf.ts';

/** A person in a circle, by their initials; the name stands beside it or in `title`. */
export function Avatar({
  name,
  title,
  small,
}: {
  readonly name: string;
  readonly title?: string;
  readonly small?: boolean;
}) {
  const spoken = title === undefined ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': title, title };
  // A number has no initials.
  const initials = initialsOf(name);
  return (
    <span class={`avatar${small ? ' small' : ''}`} {...spoken}>
      {/\p{L}/u.test(initials) ? initials : <Icon path={personPath} />}
    </span>
  );
}
