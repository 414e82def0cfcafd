import { type IAsyncProperty, type IProperty, check } from 'fast-check';

/**
 * Tries a property often, but not for ever. `SEED=<seed>` replays a run and `SEED=<seed>/<path>` the try that failed, both are
 * printed; `TRIES=<number>` tries as often as that, however long it takes.
 */
export async function hold<Given>(
  property: IAsyncProperty<Given> | IProperty<Given>,
  numRuns: number,
  atMostMs = 20_000,
): Promise<void> {
  const [seed, path] = (process.env['SEED'] ?? '').split('/');
  const replay = seed ? { seed: Number(seed), ...(path === undefined ? {} : { path, endOnFailure: true }) } : {};
  const tries = Number(process.env['TRIES'] ?? 0);
  const seen = await check(property, {
    seed: Date.now() ^ (Math.random() * 2 ** 31),
    ...(tries > 0 ? { numRuns: tries } : { numRuns, interruptAfterTimeLimit: atMostMs }),
    ...replay,
  });
  if (seen.failed)
    throw new Error(
      `SEED=${seen.seed}/${seen.counterexamplePath} after ${seen.numRuns} tries:\n${shown(seen.counterexample)}`,
      { cause: seen.errorInstance },
    );
}

function shown(counterexample: unknown): string {
  return (JSON.stringify(counterexample) ?? '').slice(0, 2_000);
}
