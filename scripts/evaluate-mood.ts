import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { auroc } from '../bench/auroc.ts';
import { isDissatisfied } from '../bench/mood/isDissatisfied.ts';
import { readRated } from '../bench/mood/readRated.ts';
import { type HeardTurn, replay } from '../bench/mood/replay.ts';
import { afinnBadness } from '../bench/peers/afinn.ts';
import { table } from '../bench/table.ts';
import { NightdeskError } from '../core/error.ts';
import { runTool, usage } from './runTool.ts';

// `npm run evaluate:mood -- --dialogues d.json [--out predictions.jsonl]`: how well the mood of customers' turns is told, as in
// production, beside the AFINN word list. Turns nobody rated are scored and written, and left out of the figures.
await runTool(evaluateMood);

async function evaluateMood(): Promise<void> {
  const { dialogues, out } = options();
  const turns = replay(readRated(dialogues));
  if (turns.length === 0)
    throw refuse(`${dialogues} holds no turn of a customer: their role is \`user\` or \`customer\`.`);
  if (out !== undefined) writeOut(out, turns);
  const badness = afinnBadness();
  const rated = turns.filter(({ ratings }) => ratings.length > 0);
  const ours = rated.map(({ mood, ratings }) => ({ score: mood.dissatisfied, positive: isDissatisfied(ratings) }));
  const words = rated.map(({ text, ratings }) => ({ score: badness(text), positive: isDissatisfied(ratings) }));
  const positives = ours.filter(({ positive }) => positive).length;
  const times = turns.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const rows = [
    ['ours', figure(areaOf(ours)), figure(topTenth(ours))],
    ['AFINN', figure(areaOf(words)), figure(topTenth(words))],
  ];
  console.log(table(['mood', 'AUROC', 'right among the top 10 %'], rows));
  console.log(`${turns.length} turns, ${rated.length} rated, ${positives} dissatisfied`);
  const figures = {
    auroc: rounded(areaOf(ours)),
    afinn: rounded(areaOf(words)),
    turns: turns.length,
    rated: rated.length,
    dissatisfied: positives,
    top10: rounded(topTenth(ours)),
    p50: rounded(at(0.5)),
    p99: rounded(at(0.99)),
  };
  console.log(JSON.stringify({ evaluate: 'mood', ...figures }));
}

function options(): { readonly dialogues: string; readonly out: string | undefined } {
  const how = 'npm run evaluate:mood -- --dialogues dialogues.json [--out predictions.jsonl]';
  try {
    const { values } = parseArgs({ options: { dialogues: { type: 'string' }, out: { type: 'string' } } });
    if (values.dialogues !== undefined) return { dialogues: values.dialogues, out: values.out };
  } catch (cause) {
    throw new NightdeskError('bad-request', how, { cause });
  }
  throw usage(how);
}

interface Point {
  readonly score: number;
  readonly positive: boolean;
}

/** Null when all turns are of one kind: nothing to tell apart then. */
function areaOf(points: readonly Point[]): number | null {
  const area = auroc(points);
  return Number.isFinite(area) ? area : null;
}

/** The share of dissatisfied turns among the tenth that is scored highest. */
function topTenth(points: readonly Point[]): number | null {
  const top = points.toSorted((a, b) => b.score - a.score).slice(0, Math.ceil(points.length / 10));
  return top.length === 0 ? null : top.filter(({ positive }) => positive).length / top.length;
}

function writeOut(file: string, turns: readonly HeardTurn[]): void {
  const lines = turns.map(({ dialogue, turn, mood }) => JSON.stringify({ dialogue, turn, score: mood.dissatisfied }));
  try {
    writeFileSync(file, `${lines.join('\n')}\n`);
  } catch (cause) {
    throw new NightdeskError('bad-request', `${file} cannot be written.`, { cause });
  }
}

function figure(share: number | null): string {
  return share === null ? '–' : (share * 100).toFixed(1);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

function refuse(message: string): NightdeskError {
  return new NightdeskError('bad-request', message);
}
