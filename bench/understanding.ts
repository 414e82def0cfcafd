import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { correctorFor } from '../language/correctorFor.ts';
import { languageOf } from '../language/languageOf.ts';
import { clausesOf } from '../language/signals/clauses.ts';
import { signalsOf } from '../language/signals/signalsOf.ts';
import { topicsHeard } from '../language/topicsHeard.ts';
import { topicsOf } from '../language/topics/topicsOf.ts';
import { trainTopics } from '../language/topics/trainTopics.ts';
import { auroc } from './auroc.ts';
import { calibrationError } from './calibrationError.ts';
import { damage } from './damage.ts';
import { readRated } from './mood/readRated.ts';
import { type HeardTurn, replay } from './mood/replay.ts';
import { afinnBadness } from './peers/afinn.ts';
import { trainBayes } from './peers/bayes.ts';
import { compare } from './peers/compare.ts';
import { contenders } from './peers/contenders.ts';
import { installPeers } from './peers/installPeers.ts';
import { vaderBadness } from './peers/vader.ts';
import { median } from './turns/median.ts';
import { readTexts } from './readTexts.ts';
import { table } from './table.ts';

// `npm run bench:understanding`: topics, typing mistakes, scope, signals and mood on public data, beside what a Node user
// would pick, in the same run. `-- --quick` leaves out the full training sets.

/** A contender that has not learned and answered by then is ended, and the table says so. */
const limitSeconds = 240;

const quick = process.argv.includes('--quick');
const withPeers = installPeers();
const figures: Record<string, number> = {};
const rows: string[][] = [];
for (const set of ['banking77', 'clinc150', 'hwu64'])
  for (const part of quick ? ['train_10'] : ['train', 'train_10', 'train_5']) topics(set, part);
if (rows.length > 0)
  console.log(
    table(
      [
        'topics, % right',
        'examples',
        'ours',
        'natural Bayes',
        'badly typed',
        'not mended',
        'Bayes, badly typed',
        'calibration off by',
        'ours train s',
        'Bayes train s',
        'ours ms',
        'Bayes ms',
      ],
      rows,
    ),
  );
if (rows.length > 0)
  console.log(table(['beside others', '', '% right', 'train s', 'ms a query (p50)', 'memory MB'], comparison()));
const other = [scope(quick ? 'train_10' : 'train'), ...alarms()].filter((row) => row !== null);
if (other.length > 0) console.log(table(['on public questions', 'texts', 'measured'], other));
const moods = mood();
if (rows.length === 0 && !moods) console.log('The public data is not here (../shared/data); nothing to measure.');
else console.log(JSON.stringify({ bench: 'understanding', ...figures }));

function topics(set: string, part: string): void {
  const train = readTexts(set, part)?.map(({ text, intent }) => ({ text, topic: intent }));
  const valid = readTexts(set, 'valid');
  if (!train || !valid) return;
  const [model, trainMs] = timed(() => trainTopics(train));
  const [found, askMs] = timed(() => valid.map(({ text }) => topicsOf(model, text, 1)[0]));
  const [bayes, bayesMs] = timed(() => trainBayes(train));
  const [bayesFound, bayesAskMs] = timed(() => valid.map(({ text }) => bayes(text)));
  const corrector = correctorFor(train.map(({ text }) => text));
  const damaged = valid.map(({ text }, at) => damage(text, 0.1, at));
  const mended = damaged.map((text) => topicsHeard(model, corrector, text, 1)[0]?.name);
  const rightly = (names: readonly (string | undefined)[]): number =>
    names.filter((name, at) => name === valid[at]?.intent).length / valid.length;
  const off = calibrationError(
    found.map((topic, at) => ({ score: topic?.score ?? 0, positive: topic?.name === valid[at]?.intent })),
  );
  const measured = {
    accuracy: rightly(found.map((topic) => topic?.name)),
    bayes: rightly(bayesFound),
    typos: rightly(mended),
    typosNotMended: rightly(damaged.map((text) => topicsOf(model, text, 1)[0]?.name)),
    typosBayes: rightly(damaged.map((text) => bayes(text))),
    calibrationError: off,
  };
  for (const [name, value] of Object.entries(measured)) figures[`${set}.${part}.${name}`] = rounded(value);
  rows.push([
    `${set} ${part}`,
    String(train.length),
    ...Object.values(measured).map(percent),
    (trainMs / 1000).toFixed(1),
    (bayesMs / 1000).toFixed(1),
    (askMs / valid.length).toFixed(3),
    (bayesAskMs / valid.length).toFixed(3),
  ]);
}

/** Every contender on every set, each in a process of its own. */
function comparison(): readonly (readonly string[])[] {
  const parts = quick ? ['train_10'] : ['train', 'train_10', 'train_5'];
  const needInstalling = ['NLP.js', 'MiniSearch'];
  const names = Object.keys(contenders).filter((name) => withPeers || !needInstalling.includes(name));
  const cases = ['banking77', 'clinc150', 'hwu64'].flatMap((set) => parts.map((part) => ({ set, part })));
  return cases
    .filter(({ set, part }) => readTexts(set, part) !== null && readTexts(set, 'valid') !== null)
    .flatMap(({ set, part }) => names.map((name) => contest(name, set, part)));
}

function contest(name: string, set: string, part: string): readonly string[] {
  const measured = compare(name, set, part, limitSeconds);
  const title = [`${set} ${part}`, name];
  if (measured === null) return [...title, 'failed', '', '', ''];
  if (measured === 'too slow') return [...title, `not done in ${limitSeconds} s`, '', '', ''];
  const { accuracy, trainSeconds, p50, rssMb } = measured;
  for (const [key, value] of Object.entries(measured)) figures[`${set}.${part}.${name}.${key}`] = rounded(value);
  return [...title, percent(accuracy), trainSeconds.toFixed(2), p50.toFixed(3), rssMb.toFixed(0)];
}

/** How well the score tells questions that belong to no topic from those that do. */
function scope(part: string): readonly string[] | null {
  const train = readTexts('clinc150', part)?.map(({ text, intent }) => ({ text, topic: intent }));
  const inside = readTexts('clinc150', 'valid');
  const outside = ['oos_valid', 'oos_train'].flatMap((set) => readTexts('clinc150', set) ?? []);
  if (!train || !inside || outside.length === 0) return null;
  const model = trainTopics(train);
  const score = (text: string): number => topicsOf(model, text, 1)[0]?.score ?? 0;
  const area = auroc([
    ...inside.map(({ text }) => ({ score: score(text), positive: true })),
    ...outside.map(({ text }) => ({ score: score(text), positive: false })),
  ]);
  figures['clinc150.scope.auroc'] = rounded(area);
  return ['in or out of scope, clinc150 (AUROC)', String(inside.length + outside.length), percent(area)];
}

/** Signals and languages that are heard in plain English questions to a bank, where they hardly ever are. */
function alarms(): readonly (readonly string[])[] {
  const texts = readTexts('banking77', 'train')?.map(({ text }) => text);
  if (!texts) return [];
  const heard = texts.map((text) => signalsOf(clausesOf(text)));
  const share = (key: string, name: string, count: number): readonly string[] => {
    figures[`banking77.${key}`] = rounded(count / texts.length);
    return [`${name}, banking77 train (%)`, String(texts.length), ((count / texts.length) * 100).toFixed(2)];
  };
  const dangers = ['self-harm', 'emergency', 'threat', 'opt-out', 'abuse'] as const;
  return [
    share('asksForHuman', 'asks-for-human heard', heard.filter((signals) => signals.includes('asks-for-human')).length),
    share(
      'alarms',
      'danger, opt-out or abuse heard',
      heard.filter((signals) => dangers.some((one) => signals.includes(one))).length,
    ),
    share(
      'notEnglish',
      'not told to be English',
      texts.filter((text) => languageOf(text, ['en', 'de']) !== 'en').length,
    ),
  ];
}

/** Ratings of task dialogues: a turn counts as dissatisfied below 2.6; what the bot's failures look like is read from its apologies. */
function mood(): boolean {
  const file = join(import.meta.dirname, '../../shared/data/satisfaction/sgd.json');
  if (!existsSync(file)) return false;
  const badness = afinnBadness();
  const vaderOf = withPeers ? vaderBadness() : null;
  const heard = replay(readRated(file)).filter(({ ratings }) => ratings.length > 0);
  const judged = (score: (turn: HeardTurn) => number) =>
    heard.map((turn) => ({
      score: score(turn),
      positive: turn.ratings.reduce((sum, value) => sum + value, 0) / turn.ratings.length < 2.6,
    }));
  const ours = judged(({ mood: { dissatisfied } }) => dissatisfied);
  const afinn = judged(({ text }) => badness(text));
  const vader = vaderOf === null ? [] : judged(({ text }) => vaderOf(text));
  figures['mood.auroc'] = rounded(auroc(ours));
  figures['mood.afinn'] = rounded(auroc(afinn));
  if (vaderOf) figures['mood.vader'] = rounded(auroc(vader));
  const usualMs = median(heard.map(({ ms }) => ms));
  figures['mood.ms'] = rounded(usualMs);
  console.log(
    table(
      ['mood', 'turns', 'ours AUROC', 'AFINN AUROC', 'VADER AUROC', 'ours ms'],
      [
        [
          'rated dialogues',
          String(ours.length),
          percent(auroc(ours)),
          percent(auroc(afinn)),
          vaderOf ? percent(auroc(vader)) : 'not installed',
          usualMs.toFixed(3),
        ],
      ],
    ),
  );
  return true;
}

function timed<Result>(work: () => Result): readonly [Result, number] {
  const started = performance.now();
  const result = work();
  return [result, performance.now() - started];
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
