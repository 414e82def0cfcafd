import { emptyMemory, type Memory } from '../core/conversation.ts';
import { correctorFor } from '../language/correctorFor.ts';
import { topicsOf } from '../language/topics/topicsOf.ts';
import { trainTopics } from '../language/topics/trainTopics.ts';
import { understand } from '../language/understand.ts';
import { auroc } from './auroc.ts';
import { newConversation } from '../scripts/terminal/newConversation.ts';
import { afinnBadness } from './peers/afinn.ts';
import { trainBayes } from './peers/bayes.ts';
import { readDialogues } from './readDialogues.ts';
import { readTexts } from './readTexts.ts';
import { table } from './table.ts';

// `npm run bench:understanding`: topics and mood on public data, beside what a Node user would pick, in the same run.
// `-- --quick` leaves out the full training sets.
/** How the bots of the dialogues say that they failed. */
const apology = /sorry|apolog|unfortunately|unable|could ?n.t|did ?n.t/i;

const quick = process.argv.includes('--quick');
const figures: Record<string, number> = {};
const rows: string[][] = [];
for (const set of ['banking77', 'clinc150', 'hwu64'])
  for (const part of quick ? ['train_10'] : ['train', 'train_10', 'train_5']) topics(set, part);
if (rows.length > 0)
  console.log(
    table(
      ['topics', 'examples', 'ours', 'natural Bayes', 'ours train s', 'Bayes train s', 'ours ms', 'Bayes ms'],
      rows,
    ),
  );
const moods = mood();
if (rows.length === 0 && !moods) console.log('The public data is not here (../shared/data); nothing to measure.');
else console.log(JSON.stringify(figures));

function topics(set: string, part: string): void {
  const train = readTexts(set, part)?.map(({ text, intent }) => ({ text, topic: intent }));
  const valid = readTexts(set, 'valid');
  if (!train || !valid) return;
  const [model, trainMs] = timed(() => trainTopics(train));
  const [right, askMs] = timed(
    () => valid.filter(({ text, intent }) => topicsOf(model, text, 1)[0]?.name === intent).length,
  );
  const [bayes, bayesMs] = timed(() => trainBayes(train));
  const [bayesRight, bayesAskMs] = timed(() => valid.filter(({ text, intent }) => bayes(text) === intent).length);
  const accuracy = right / valid.length;
  figures[`${set}.${part}.accuracy`] = rounded(accuracy);
  figures[`${set}.${part}.bayes`] = rounded(bayesRight / valid.length);
  rows.push([
    `${set} ${part}`,
    String(train.length),
    percent(accuracy),
    percent(bayesRight / valid.length),
    (trainMs / 1000).toFixed(1),
    (bayesMs / 1000).toFixed(1),
    (askMs / valid.length).toFixed(3),
    (bayesAskMs / valid.length).toFixed(3),
  ]);
}

/** Ratings of task dialogues: a turn counts as dissatisfied below 2.6; what the bot's failures look like is read from its apologies. */
function mood(): boolean {
  const dialogues = readDialogues();
  if (dialogues === null) return false;
  const ears = { topics: trainTopics([]), corrector: correctorFor([]) };
  const badness = afinnBadness();
  const ours: { score: number; positive: boolean }[] = [];
  const afinn: { score: number; positive: boolean }[] = [];
  let spent = 0;
  for (const dialogue of dialogues) {
    let memory: Memory = emptyMemory;
    for (const { role, text, ratings } of dialogue) {
      if (role.toLowerCase().startsWith('s')) {
        if (apology.test(text))
          memory = {
            ...memory,
            turns: memory.turns.map((turn, at, all) =>
              at === all.length - 1 ? { ...turn, decision: 'not-understood' } : turn,
            ),
          };
        continue;
      }
      const conversation = { ...newConversation({ channel: 'web', locale: 'en', zone: 'UTC' }, 0), memory };
      const [heard, ms] = timed(() =>
        understand(ears, { contents: [{ kind: 'text', text }], conversation, locales: ['en'], now: 0 }),
      );
      spent += ms;
      const { dissatisfied } = heard.mood;
      if (ratings !== undefined && ratings.length > 0) {
        const positive = ratings.reduce((sum, value) => sum + value, 0) / ratings.length < 2.6;
        ours.push({ score: dissatisfied, positive });
        afinn.push({ score: badness(text), positive });
      }
      memory = { ...memory, turns: [...memory.turns.slice(-9), { text, dissatisfied, decision: 'answer', at: 0 }] };
    }
  }
  figures['mood.auroc'] = rounded(auroc(ours));
  figures['mood.afinn'] = rounded(auroc(afinn));
  figures['understand.ms'] = rounded(spent / Math.max(1, ours.length));
  console.log(
    table(
      ['mood', 'turns', 'ours AUROC', 'AFINN AUROC', 'ms, all understanding'],
      [
        [
          'rated dialogues',
          String(ours.length),
          percent(auroc(ours)),
          percent(auroc(afinn)),
          (spent / ours.length).toFixed(3),
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
