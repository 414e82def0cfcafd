import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';
import { checkPath, offlinePath, retryPath } from '../../kit/iconPaths.ts';
import { news } from '../state/news.ts';
import { words } from '../words/words.ts';

// A short break heals by itself; only a longer one is worth a word.
const quietMs = 2500;
const goodMs = 3000;

type Shown = 'none' | 'connecting' | 'offline' | 'back';

/** One line below the top when news do not come in, and a short one when they come again. */
export function LineBanner() {
  const line = news.line.value;
  const [shown, setShown] = useState<Shown>('none');
  useEffect(() => {
    if (line === 'offline') setShown('offline');
    if (line === 'online') setShown((before) => (before === 'none' ? 'none' : 'back'));
    const timer = setTimeout(() => setShown(line === 'online' ? 'none' : line), line === 'online' ? goodMs : quietMs);
    return () => clearTimeout(timer);
  }, [line]);
  const icon = shown === 'back' ? checkPath : shown === 'offline' ? offlinePath : retryPath;
  return (
    <div class={`line-banner ${shown}`} role="status" hidden={shown === 'none'}>
      {shown !== 'none' && (
        <>
          <Icon path={icon} />
          {words.line[shown]}
        </>
      )}
    </div>
  );
}
