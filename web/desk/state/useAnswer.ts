import { useEffect, useState } from 'preact/hooks';
import { session } from './session.ts';

/** What a page has asked for, and how to ask again. */
export type Answered<T> = { readonly reload: () => void } & (
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly answer: T }
  | { readonly state: 'failed'; readonly error: unknown }
);

/** Asks when a page appears and whenever `key` changes; an answer that comes too late is dropped. */
export function useAnswer<T>(key: string, load: () => Promise<T>): Answered<T> {
  const [turn, setTurn] = useState(0);
  const [got, setGot] = useState<{ readonly key: string; readonly answer?: T; readonly error?: unknown }>();
  useEffect(() => {
    let isWanted = true;
    load().then(
      (answer) => isWanted && setGot({ key, answer }),
      (error: unknown) => isWanted && session.me.peek() && setGot({ key, error }),
    );
    return () => {
      isWanted = false;
    };
  }, [key, turn]);
  const reload = (): void => setTurn((before) => before + 1);
  if (got?.key !== key) return { state: 'loading', reload };
  if (got.answer !== undefined) return { state: 'ready', answer: got.answer, reload };
  return { state: 'failed', error: got.error, reload };
}
