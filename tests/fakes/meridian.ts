import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Brain } from '../../bots/brain.ts';
import { openBrain } from '../../scripts/terminal/openBrain.ts';

/** Where models that tests have trained are kept on this machine. */
export const modelDir = join(tmpdir(), 'nightdesk-models');

/** When the content is read, so that none of it is out of date. */
export const begun = Date.parse('2026-11-24T09:00:00Z');

/** Meridian's own content with its trained model: read once in a process, trained once on a machine for each state of the content. */
export function meridian(): Promise<Brain> {
  brain ??= openBrain({ modelDir }, begun).then((opened) => opened.brain);
  return brain;
}

let brain: Promise<Brain> | undefined;
