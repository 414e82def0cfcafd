import { join } from 'node:path';
import { readBrain, trainBrain } from '../bots/brain.ts';
import { freshIds } from '../bots/freshIds.ts';
import { hear } from '../bots/hear.ts';
import { think } from '../bots/think.ts';
import { examplesOf } from '../knowledge/examples.ts';
import { loadContent } from '../knowledge/load.ts';
import { openEmbedder } from '../language/embedding/openEmbedder.ts';
import { meantOf } from '../language/topics/meantOf.ts';
import { newConversation } from '../scripts/terminal/newConversation.ts';
import { situationAt } from '../scripts/terminal/situationAt.ts';
import { openFullText } from './peers/fullText.ts';
import { readTexts } from './readTexts.ts';
import { table } from './table.ts';

// Customers' questions from public data against our own articles: what is answered at once, how often rightly, and what goes wrong.
// `npm run bench:content` asks the validation part with the embedding that comes with us, as in production; `-- --words-only` without it; `-- train` asks the part that articles may be improved with, `-- train --show` its mistakes.

/** Topics where a wrong answer hurts most: nobody may be sent the wrong way with them. */
const gravest = new Set(['lost_or_stolen_card', 'lost_or_stolen_phone', 'compromised_card']);

const part = process.argv.includes('train') ? 'train' : 'valid';
const texts = readTexts('banking77', part);
if (texts === null) {
  console.log('The public data is not here (../shared/data/banking77); nothing to measure.');
  process.exit(0);
}

const content = join(import.meta.dirname, '../knowledge/content');
const now = Date.parse('2026-11-24T10:00:00+01:00');
const { content: library } = await loadContent(content, now);
const embedder = process.argv.includes('--words-only') ? null : await openEmbedder({ kind: 'use-lite' });
const meant = embedder === null ? null : await meantOf(embedder, examplesOf(library.articles));
const [bytes, trainMs] = timed(() => trainBrain(library, meant));
const [brain, readMs] = timed(() => readBrain(library, bytes));
const situation = situationAt(library, now);
const { policy } = situation;
const conversation = newConversation({ channel: 'web', locale: policy.defaultLocale }, now);
let ids = 0;

const aside = {
  embed: async (text: string) => (await embedder?.embed([text]))?.[0] ?? null,
  speaks: (language: string) => embedder !== null && (embedder.languages?.includes(language) ?? true),
};

const asked = await inTurn(texts, async ({ text, intent }) => {
  const message = { eventId: 'bench', content: { kind: 'text', text } as const, sentAt: now };
  const { decision, evidence } = think(brain, {
    claim: { conversation, messages: [message], fence: 1, attempts: 0, leaseUntil: now },
    situation,
    variant: 'web',
    fresh: freshIds(() => `bench-${(ids += 1)}`),
    heard: await hear(brain, [message.content], aside),
  });
  return {
    text,
    topic: intent,
    kind: decision.kind,
    given: decision.kind === 'answer' ? decision.evidence[0]?.topic : undefined,
    choices: decision.kind === 'clarify' ? decision.options.map((choice) => choice.id) : [],
    found: evidence.map((one) => one.topic),
    score: evidence[0]?.score ?? 0,
  };
});
const fullText = openFullText(library.articles);
const peer = texts.map(({ text, intent }) => ({ topic: intent, ...fullText(text) }));

const answered = asked.filter((one) => one.given !== undefined);
const wrong = answered.filter((one) => one.given !== one.topic);
const wrongOnRisky = wrong.filter((one) => gravest.has(one.topic) || gravest.has(one.given ?? ''));
const clarified = asked.filter((one) => one.choices.length > 0);
const figures = {
  bench: 'content',
  set: `banking77 ${part}`,
  questions: asked.length,
  answered: share(answered.length),
  right: share(answered.length - wrong.length),
  clarified: share(clarified.length),
  clarifiedRightly: share(clarified.filter((one) => one.choices.includes(`topic:${one.topic}`)).length),
  topicFirst: share(asked.filter(isFirst).length),
  topThree: share(asked.filter(isAmongThree).length),
  confidentlyWrong: share(wrong.length),
  wrongOnRisky: wrongOnRisky.length,
  peerRight: share(rightAtMost(wrong.length)),
  peerTopicFirst: share(peer.filter(isFirst).length),
  peerTopThree: share(peer.filter(isAmongThree).length),
  trainMs,
  readMs,
  bytes: bytes.length,
};

console.log(`\n${asked.length} questions of banking77 (${part}) against ${library.articles.length} articles of ours\n`);
console.log(
  table(
    ['', 'Nightdesk', 'SQLite FTS5', 'goal'],
    [
      ['answered at once', percent(figures.answered), '', ''],
      ['  and right', percent(figures.right), percent(figures.peerRight), '>= 60 %'],
      ['  and wrong', percent(figures.confidentlyWrong), percent(figures.confidentlyWrong), '<= 6 %'],
      ['  wrong on lost, stolen, compromised', String(figures.wrongOnRisky), '', '0'],
      ['asked back', percent(figures.clarified), '', ''],
      ['  with the right choice among them', percent(figures.clarifiedRightly), '', ''],
      ['right topic first', percent(figures.topicFirst), percent(figures.peerTopicFirst), '>= 72 %'],
      ['right topic in the first three', percent(figures.topThree), percent(figures.peerTopThree), '>= 90 %'],
    ],
  ),
);
console.log(`\nTrained in ${trainMs} ms, read in ${readMs} ms, ${bytes.length} bytes.\n`);
console.log(table(['decided', 'questions'], counted(asked.map((one) => one.kind))));
console.log('\nAnswered wrongly most often');
console.log(table(['asked about', 'answered with', 'times'], confusions(12)));
console.log('\nTopics of the policy where a wrong answer hurts');
console.log(table(['topic', 'asked', 'right', 'wrong', 'answered in its place'], policy.riskyTopics.map(riskRow)));
if (process.argv.includes('--show') && part === 'train')
  for (const { text, topic, given, score } of wrong.toSorted((a, b) => b.score - a.score))
    console.log(`${score.toFixed(2)} ${topic} > ${given ?? ''}  ${text}`);
console.log(`\n${JSON.stringify(figures)}`);

async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

function isFirst({ topic, found }: { readonly topic: string; readonly found: readonly string[] }): boolean {
  return found[0] === topic;
}

/** How many the peer answers rightly if it answers only its strongest hits, as far down as it makes no more mistakes than we do: a limit set in hindsight. */
function rightAtMost(mistakes: number): number {
  const [right, missed] = [[], []] as [number[], number[]];
  peer.toSorted((a, b) => b.strength - a.strength).forEach((hit, at) => (isFirst(hit) ? right : missed).push(at));
  const end = missed[mistakes] ?? Infinity;
  return right.filter((at) => at < end).length;
}

function isAmongThree({ topic, found }: { readonly topic: string; readonly found: readonly string[] }): boolean {
  return found.slice(0, 3).includes(topic);
}

function confusions(most: number): readonly (readonly string[])[] {
  return counted(wrong.map((one) => `${one.topic} > ${one.given ?? ''}`))
    .slice(0, most)
    .map(([pair = '', times = '']) => [...pair.split(' > '), times]);
}

function riskRow(topic: string): readonly string[] {
  const about = asked.filter((one) => one.topic === topic);
  const right = about.filter((one) => one.given === topic).length;
  const missed = about.filter((one) => one.given !== undefined && one.given !== topic).length;
  const instead = asked.filter((one) => one.given === topic && one.topic !== topic).length;
  return [topic, String(about.length), String(right), String(missed), String(instead)];
}

/** How often each word occurs, the most frequent first. */
function counted(words: readonly string[]): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word, times]) => [word, String(times)]);
}

function timed<Result>(work: () => Result): readonly [Result, number] {
  const started = performance.now();
  const result = work();
  return [result, Math.round(performance.now() - started)];
}

function share(count: number): number {
  return Math.round((count / asked.length) * 10_000) / 10_000;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
