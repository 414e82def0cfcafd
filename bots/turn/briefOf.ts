import type { Brief } from '../../core/brief.ts';
import type { EscalationReason, Slot } from '../../core/conversation.ts';
import type { Decision } from '../../core/decision.ts';
import type { Entity } from '../../core/understanding.ts';
import { effortHeard } from '../../dialogs/effort.ts';
import type { Scene } from '../say/moment.ts';
import { speaker } from '../say/speak.ts';
import { toldIn } from '../say/toldIn.ts';
import { goalOf } from './goalOf.ts';
import { topicOf } from './topicOf.ts';

/** Everything the person who takes over needs in one look. */
export function briefOf(
  scene: Scene,
  decision: Decision,
  reason: EscalationReason,
  promises: Brief['promises'],
): Brief {
  const { conversation, understood, situation, locale } = scene;
  const { memory, identity } = conversation;
  const isDanger = decision.kind === 'safe-path';
  const topic = isDanger ? undefined : topicNow(scene, decision);
  const title = topic === undefined ? undefined : titleOf(scene, topic);
  return {
    goal: goal(scene, isDanger),
    ...(topic === undefined ? {} : { topic }),
    ...(title === undefined ? {} : { topicTitle: title }),
    reason: { code: reason, detail: decision.reasons.map((one) => `${one.rule}: ${one.detail}`).join('; ') },
    slots: isDanger ? {} : slotsOf(understood.entities),
    answersShown: [
      ...memory.answered,
      ...toldIn(scene, decision).map(({ article, topic }) => ({
        articleId: article.id,
        hash: article.hash,
        title: article.title,
        topic,
        at: situation.now,
      })),
    ].slice(-10),
    promises,
    identity,
    mood: {
      trend: isDanger ? 'flat' : understood.mood.trend,
      levels: [...memory.turns.map((turn) => turn.dissatisfied), ...(isDanger ? [] : [understood.mood.dissatisfied])],
      words: isDanger ? [] : understood.mood.words,
    },
    effort: memory.effort + effortHeard(understood, situation.policy),
    locale,
  };
}

/** Of a moment of danger the least possible is kept: no words, no figures. */
function goal(scene: Scene, isDanger: boolean): string {
  const { library, conversation, understood, situation } = scene;
  const speak = speaker(library, { locale: situation.policy.defaultLocale, variant: 'web' });
  if (isDanger) return speak('brief.danger');
  return goalOf(conversation.memory, understood, situation.policy) ?? speak('brief.no-words');
}

function topicNow({ conversation, understood, situation }: Scene, decision: Decision): string | undefined {
  return (
    topicOf(decision, understood, situation.policy) ??
    conversation.memory.turns.findLast((turn) => turn.topic !== undefined)?.topic
  );
}

function titleOf({ library }: Scene, topic: string): string | undefined {
  const article = library.articles.find((one) => one.topic === topic);
  const { defaultLocale } = library.policy;
  return (article?.variants[defaultLocale] ?? Object.values(article?.variants ?? {})[0])?.title;
}

/** Figures, dates and numbers that the customer wrote; the first of each kind. */
function slotsOf(entities: readonly Entity[]): Readonly<Record<string, Slot>> {
  return Object.fromEntries(
    entities.toReversed().map(({ kind, value }): [string, Slot] => [kind, { value, source: 'customer' }]),
  );
}
