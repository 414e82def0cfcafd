import { accessSync, watch, type FSWatcher } from 'node:fs';

export interface Watching {
  /** Stops it; nothing is called afterwards. */
  close(): void;
}

/** Calls `changed` once things are quiet for `quietMs` after something below `dir` changed; `failed` when watching itself ends. */
export function watchContent(
  dir: string,
  changed: () => void,
  failed: (cause: unknown) => void,
  quietMs = 250,
): Watching {
  let timer: NodeJS.Timeout | undefined;
  let open = true;
  let watcher: FSWatcher | undefined;
  const close = (): void => {
    open = false;
    clearTimeout(timer);
    watcher?.close();
  };
  const fail = (cause: unknown): void => {
    if (!open) return;
    close();
    failed(cause);
  };
  try {
    // A recursive watch says nothing about a folder that is not there.
    accessSync(dir);
    watcher = watch(dir, { recursive: true, persistent: false });
    // An editor writes a file in several steps; publish once.
    watcher.on('change', () => {
      if (!open) return;
      clearTimeout(timer);
      timer = setTimeout(() => open && changed(), quietMs);
      timer.unref();
    });
    watcher.on('error', fail);
  } catch (cause) {
    // The folder is not there: told like any later failure, after the caller has its handle.
    queueMicrotask(() => fail(cause));
  }
  return { close };
}
