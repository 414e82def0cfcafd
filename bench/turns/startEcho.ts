import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Program, startProgram } from './startProgram.ts';

/** The peer, in a process of its own; `folder` takes what it prints. */
export function startEcho(folder: string): Promise<Program> {
  const log = join(folder, 'echo.log');
  return startProgram({
    args: [join(import.meta.dirname, 'echoBot.ts')],
    cwd: folder,
    env: {},
    log,
    origin: async () => {
      const port = /^\d+$/m.exec(readFileSync(log, 'utf8'))?.[0];
      return port === undefined ? null : `http://127.0.0.1:${port}`;
    },
  });
}
