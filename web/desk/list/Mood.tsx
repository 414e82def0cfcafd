import { Icon } from '../../kit/Icon.tsx';
import { moodDownPath, moodFlatPath, moodUpPath } from '../../kit/iconPaths.ts';
import { moodOf } from '../facts/moodOf.ts';
import { words } from '../words/words.ts';

const paths = { calm: moodUpPath, uneasy: moodFlatPath, upset: moodDownPath };

/** How somebody sounds, as an icon and a small word. */
export function Mood({ dissatisfied }: { readonly dissatisfied: number }) {
  const mood = moodOf(dissatisfied);
  return (
    <span class={`mood ${mood}`}>
      <Icon path={paths[mood]} />
      {words.moods[mood]}
    </span>
  );
}
