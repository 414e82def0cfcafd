import { IconButton } from '../../kit/IconButton.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { closePath } from '../../kit/iconPaths.ts';
import { notices } from '../state/notices.ts';
import { words } from '../words/words.ts';

/** Short words at the lower edge, newest last. */
export function Notices() {
  return (
    <div class="notices" aria-live="polite">
      {notices.all.value.map(({ id, kind, text }) => (
        <Notice
          key={id}
          kind={kind}
          action={<IconButton path={closePath} label={words.dismiss} onClick={() => notices.dismiss(id)} />}
        >
          {text}
        </Notice>
      ))}
    </div>
  );
}
