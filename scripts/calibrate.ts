import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../bench/table.ts';
import type { Policy } from '../core/policy.ts';
import type { Costs } from './calibrate/costs.ts';
import { decisionOn, wrongTopicOf } from './calibrate/costOf.ts';
import { expectedCost } from './calibrate/expectedCost.ts';
import { fitThresholds } from './calibrate/fitThresholds.ts';
import { heldOutQuestions } from './calibrate/heldOutQuestions.ts';
import { labelledQuestions } from './calibrate/labelledQuestions.ts';
import { openMeanings } from './calibrate/meanings.ts';
import type { Question } from './calibrate/question.ts';
import { reliability } from './calibrate/reliability.ts';
import { withThresholds } from './calibrate/withThresholds.ts';
import { findConversations } from './conversations/findConversations.ts';
import { runTool, usage } from './runTool.ts';
import { embeddingHere } from './terminal/embeddingHere.ts';
import { openBrain } from './terminal/openBrain.ts';
import { paint } from './terminal/paint.ts';

// `npm run calibrate`: the thresholds of policy.yaml that cost least, for what a wrong answer, a question back and a person called for nothing are held to cost; with meanings, as a server hears.
const shipped = join(import.meta.dirname, '../knowledge/content');
await runTool(calibrate);

async function calibrate(): Promise<void> {
  const { costs, conversations, write } = options();
  const contentDir = process.env['CONTENT_DIR'];
  const modelDir = join(process.env['DATA_DIR'] ?? './data', 'models');
  const note = (text: string): void => console.error(paint.faint(text));
  const now = Date.parse('2026-11-24T09:00:00Z');
  const embedding = embeddingHere();
  const { brain } = await openBrain({ contentDir, modelDir, embedding }, now, note);
  const meanings = await openMeanings(embedding);
  const { policy, hours } = brain.library;
  const place = conversations ?? contentDir ?? shipped;
  const found = await findConversations(place, { zone: hours.zone, locale: policy.defaultLocale });
  const [problem] = found.problems;
  if (problem) throw usage(`${problem.file}:${problem.line} ${problem.message} ${problem.remedy}`);
  const labelled = await labelledQuestions(brain, meanings, found.conversations);
  const heldOut = await heldOutQuestions(brain.library, meanings, now, note);
  const questions = [...heldOut, ...labelled];
  const after = fitThresholds(questions, policy, costs);
  const known = questions.filter(({ topics }) => topics.length > 0).length;

  console.log(
    `\n${heldOut.length} held-out examples, ${labelled.length} lines of conversations; ${known} that we can answer.`,
  );
  console.log('\nHow far scores can be trusted, and what is answered / asked back / neither');
  console.log(
    table(
      ['score', 'questions', 'mean', 'right', 'before', 'after'],
      reliability(questions, policy, after, costs.outside),
    ),
  );
  console.log(
    `\nA wrong answer costs ${costs.wrong}, a question back ${costs.ask}, a person for nothing ${costs.person}.`,
  );
  console.log(table(['', 'before', 'after'], rows(questions, policy, after, costs)));
  const file = join(contentDir ?? shipped, 'policy.yaml');
  if (write) writeFileSync(file, withThresholds(readFileSync(file, 'utf8'), after));
  console.log(write ? `\nWritten to ${file}.` : '\nNothing was changed; --write does.');
  const thresholds = ({ answerAt, clarifyAt, riskyAnswerAt }: Policy) => ({ answerAt, clarifyAt, riskyAnswerAt });
  const figures = {
    questions: questions.length,
    before: { ...thresholds(policy), cost: rounded(expectedCost(questions, policy, costs)) },
    after: { ...thresholds(after), cost: rounded(expectedCost(questions, after, costs)) },
    wrongOnRisky: wrongOnRisky(questions, after),
    written: write,
  };
  console.log(JSON.stringify(figures));
}

function rows(
  questions: readonly Question[],
  before: Policy,
  after: Policy,
  costs: Costs,
): readonly (readonly string[])[] {
  const row = (name: string, value: (policy: Policy) => number): readonly string[] => [
    name,
    String(rounded(value(before))),
    String(rounded(value(after))),
  ];
  return [
    row('answer-at', (policy) => policy.answerAt),
    row('clarify-at', (policy) => policy.clarifyAt),
    row('risky-answer-at', (policy) => policy.riskyAnswerAt),
    row('expected cost of a message', (policy) => expectedCost(questions, policy, costs)),
    row('risky topics answered wrongly', (policy) => wrongOnRisky(questions, policy)),
  ];
}

function wrongOnRisky(questions: readonly Question[], policy: Policy): number {
  return questions.filter((question) => {
    const wrong = wrongTopicOf(question, decisionOn(question, policy));
    return wrong !== null && policy.riskyTopics.includes(wrong);
  }).length;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function options() {
  const how = 'npm run calibrate [-- --conversations folder] [--wrong 10 --ask 1 --person 3 --outside 0.25] [--write]';
  try {
    const { values } = parseArgs({
      options: {
        conversations: { type: 'string' },
        wrong: { type: 'string', default: '10' },
        ask: { type: 'string', default: '1' },
        person: { type: 'string', default: '3' },
        outside: { type: 'string', default: '0.25' },
        write: { type: 'boolean', default: false },
      },
    });
    const [wrong = 0, ask = 0, person = 0, outside = 0] = [values.wrong, values.ask, values.person, values.outside].map(
      Number,
    );
    if (![wrong, ask, person, outside].every((cost) => cost >= 0 && cost < 1e6) || outside >= 1)
      throw usage(`Costs are numbers from 0 on, --outside is a share below 1.\n\n${how}`);
    return { costs: { wrong, ask, person, outside }, conversations: values.conversations, write: values.write };
  } catch (error) {
    // parseArgs throws a TypeError for what it does not know.
    if (!(error instanceof TypeError)) throw error;
    throw usage(`${error.message}\n\n${how}`);
  }
}
