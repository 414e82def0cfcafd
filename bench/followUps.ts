import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readBrain, trainBrain } from '../bots/brain.ts';
import { freshIds } from '../bots/freshIds.ts';
import { think, type Thought } from '../bots/think.ts';
import type { Conversation } from '../core/conversation.ts';
import { loadContent } from '../knowledge/load.ts';
import { newConversation } from '../scripts/terminal/newConversation.ts';
import { situationAt } from '../scripts/terminal/situationAt.ts';

// `npm run bench:follow-ups`: short questions that only mean something after another one, and new subjects that must not be taken for them.

const begin = Date.parse('2026-11-24T10:00:00+01:00');
const asked = z
  .array(z.tuple([z.string(), z.string(), z.array(z.string())]))
  .parse(parse(readFileSync(join(import.meta.dirname, 'followUps/questions.yaml'), 'utf8')));
const { content: library } = await loadContent(join(import.meta.dirname, '../knowledge/content'), begin);
const brain = readBrain(library, trainBrain(library));
let ids = 0;

const results = asked.map(([first, next, expected]) => {
  const conversation = newConversation({ channel: 'web', locale: 'en' }, begin);
  const { memory } = say(conversation, first, begin).turn;
  const { decision, evidence } = say({ ...conversation, memory }, next, begin + 30_000);
  const given = decision.kind === 'answer' ? decision.evidence[0]?.topic : undefined;
  const found = evidence[0]?.topic ?? '';
  console.log(
    `${expected.includes(found) ? 'right' : 'WRONG'}  ${decision.kind.padEnd(14)} ${first} | ${next} > ${found}`,
  );
  return { isFirst: expected.includes(found), isWrong: given !== undefined && !expected.includes(given) };
});
const right = results.filter((one) => one.isFirst).length;
const wrong = results.filter((one) => one.isWrong).length;
console.log(
  JSON.stringify({ bench: 'follow-ups', questions: results.length, topicFirst: right, answeredWrongly: wrong }),
);

function say(conversation: Conversation, text: string, now: number): Thought {
  const message = { eventId: `asked-${(ids += 1)}`, content: { kind: 'text', text } as const, sentAt: now };
  return think(brain, {
    claim: { conversation, messages: [message], fence: 1, attempts: 0, leaseUntil: now },
    situation: situationAt(library, now),
    variant: 'web',
    fresh: freshIds(() => `bench-${(ids += 1)}`),
  });
}
