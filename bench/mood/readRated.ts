import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NightdeskError } from '../../core/error.ts';

/** Dialogues of which customers' turns may be rated. */
export type Dialogues = z.output<typeof shape>;

/** Reads a file of dialogues, `[[{ role, text, ratings? }]]`; whatever is wrong with it is named by dialogue and turn. */
export function readRated(file: string): Dialogues {
  const read = shape.safeParse(parsed(file, textOf(file)));
  if (read.success) {
    if (read.data.every((dialogue) => dialogue.length === 0)) throw refuse(`${file} holds no dialogue.`);
    return read.data;
  }
  const [problem] = read.error.issues;
  const [dialogue, turn, ...rest] = problem?.path ?? [];
  const place = [
    ...(dialogue === undefined ? [] : [`dialogue ${Number(dialogue) + 1}`]),
    ...(turn === undefined ? [] : [`turn ${Number(turn) + 1}`]),
    ...(rest.length === 0 ? [] : [`\`${String(rest[0])}\``]),
  ].join(', ');
  throw refuse(
    `${file}${place === '' ? '' : `, ${place}`}: ${problem?.message ?? 'wrong form'}. Write [[{ "role": "user", "text": "…", "ratings": [3, 4] }, …], …].`,
  );
}

const shape = z.array(
  z.array(
    z.object({ role: z.string().min(1), text: z.string(), ratings: z.array(z.number()).nullish().default(null) }),
  ),
);

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new NightdeskError('bad-request', `${file} cannot be read.`, { cause });
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new NightdeskError('bad-request', `${file} is not JSON.`, { cause });
  }
}

function refuse(message: string): NightdeskError {
  return new NightdeskError('bad-request', message);
}
