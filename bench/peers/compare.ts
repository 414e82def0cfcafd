import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

/** What one contender reached on one set; null when it could not run. */
export type Measured = z.output<typeof shape> | 'too slow' | null;

/** Measures a contender in a child process, which is ended when it takes longer than `limitSeconds`. */
export function compare(name: string, set: string, part: string, limitSeconds: number): Measured {
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'measure.ts'), name, set, part], {
    encoding: 'utf8',
    timeout: limitSeconds * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 26,
  });
  if (child.signal === 'SIGKILL') return 'too slow';
  if (child.status === 0) return shape.parse(JSON.parse(child.stdout.trimEnd().split('\n').at(-1) ?? ''));
  console.log(`${name} could not be measured on ${set} ${part}: ${child.stderr.trim().slice(-400)}`);
  return null;
}

const shape = z.object({ accuracy: z.number(), trainSeconds: z.number(), p50: z.number(), rssMb: z.number() });
