import type { OutboundMessage } from '../../core/channel.ts';
import type { Answered, Memory, PastTurn } from '../../core/conversation.ts';
import type { Decision } from '../../core/decision.ts';
import { effortAfter } from '../../dialogs/effort.ts';
import { hasWords } from '../../dialogs/heard.ts';
import type { Scene } from '../say/moment.ts';
import { toldIn } from '../say/toldIn.ts';
import { journeyAfter } from './journeyAfter.ts';
import { topicOf } from './topicOf.ts';

/** What the bot remembers after a turn, at most the last ten of anything. */
export function memoryAfter(
  scene: Scene,
  decision: Decision,
  said: readonly OutboundMessage[],
  helped: boolean | null,
): Memory {
  const { conversation, understood } = scene;
  const { memory } = conversation;
  const turns = [...memory.turns, ...pastTurn(scene, decision)].slice(-most);
  if (decision.kind === 'hold' && conversation.custody === 'agent') return whileAgentSpeaks(memory, turns);
  const answered = [...marked(memory.answered, helped), ...newlyAnswered(scene, decision)].slice(-most);
  const last = said.at(-1);
  const journey = journeyAfter(memory, decision, last?.choices ?? []);
  return {
    greeted: memory.greeted || said.length > 0,
    offered: offeredAfter(memory, decision, last),
    answered,
    turns,
    misunderstood: misunderstoodAfter(memory, decision),
    clarified: clarifiedAfter(memory, decision),
    effort: effortAfter(memory.effort, understood, decision, scene.situation.policy),
    ...(journey ? { journey } : {}),
    ...(decision.kind === 'clarify' ? { pending: understood.text.slice(0, longestPending) } : {}),
    ...lastSaid(memory, last),
  };
}

const most = 10;
const longestPending = 1000;

/** The choices that "2" is about now; word on how the wait stands takes none of them back. */
function offeredAfter(memory: Memory, decision: Decision, last: OutboundMessage | undefined): Memory['offered'] {
  const onlyStatus = decision.kind === 'smalltalk' && decision.about === 'waiting' && last?.choices.length === 0;
  return last && !onlyStatus ? last.choices : memory.offered;
}

/** A person listens now: the bot starts anew when it is its turn again. */
function whileAgentSpeaks(memory: Memory, turns: readonly PastTurn[]): Memory {
  const { greeted, answered } = memory;
  const anew = { offered: [], misunderstood: 0, clarified: false, effort: 0 };
  return { greeted, answered, turns, ...anew, ...lastSaid(memory, undefined) };
}

function pastTurn({ contents, understood, situation }: Scene, decision: Decision): readonly PastTurn[] {
  if (!hasWords({ contents })) return [];
  // Of a moment of danger the least possible is kept: that it was, not what was said.
  const isDanger = decision.kind === 'safe-path';
  const topic = topicOf(decision, understood, situation.policy);
  return [
    {
      text: isDanger ? '' : understood.text.slice(0, longestPending),
      ...(topic === undefined ? {} : { topic }),
      dissatisfied: isDanger ? 0 : understood.mood.dissatisfied,
      decision: decision.kind === 'smalltalk' ? decision.about : decision.kind,
      at: situation.now,
    },
  ];
}

/** "Did this help?" is about the last answer. */
function marked(answered: readonly Answered[], helped: boolean | null): readonly Answered[] {
  const last = answered.at(-1);
  return helped === null || !last ? answered : [...answered.slice(0, -1), { ...last, helped }];
}

function newlyAnswered(scene: Scene, decision: Decision): readonly Answered[] {
  return toldIn(scene, decision).map(({ article, topic }) => ({
    articleId: article.id,
    hash: article.hash,
    title: article.title,
    topic,
    at: scene.situation.now,
  }));
}

function misunderstoodAfter({ misunderstood }: Memory, decision: Decision): number {
  if (decision.kind === 'not-understood') return misunderstood + 1;
  if (decision.kind !== 'smalltalk') return decision.kind === 'hold' || decision.kind === 'clarify' ? misunderstood : 0;
  if (deadEnds.has(decision.about)) return misunderstood + 1;
  return pausing.has(decision.about) ? misunderstood : 0;
}

const deadEnds: ReadonlySet<string> = new Set(['not-helped', 'same-answer', 'other-language']);
/** Small talk in between neither solves nor worsens anything. */
const pausing: ReadonlySet<string> = new Set(
  'hello greeting asks-if-bot asks-capabilities abuse unreadable nothing-said keyword-help acknowledged waiting complaint'.split(
    ' ',
  ),
);

/** At most one question back before a person is offered, small talk in between or not. */
function clarifiedAfter({ clarified }: Memory, decision: Decision): boolean {
  if (decision.kind === 'clarify') return true;
  if (decision.kind === 'hold') return clarified;
  return decision.kind === 'smalltalk' && pausing.has(decision.about) && clarified;
}

function lastSaid(memory: Memory, last: OutboundMessage | undefined): { readonly lastSaid?: string } {
  const text = last?.text ?? memory.lastSaid;
  return text === undefined ? {} : { lastSaid: text };
}
