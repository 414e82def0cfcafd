import { NightdeskError } from '../core/error.ts';

/** Runs a command-line tool: an error of ours is one sentence and exit code 1, anything else is a fault with its stack. */
export async function runTool(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof NightdeskError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Stops a tool that was called wrongly, with how to call it. */
export function usage(lines: string): NightdeskError {
  return new NightdeskError('bad-request', lines.trim());
}
