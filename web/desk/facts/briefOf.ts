import type { Brief } from '../../../core/brief.ts';
import type { Answered } from '../../../core/conversation.ts';
import type { DeskView } from '../../../core/desk.ts';
import type { Instant } from '../../../core/time.ts';

/** An article that was given, and how often. */
export interface Given {
  readonly articleId: string;
  readonly title: string;
  readonly at: Instant;
  readonly helped: boolean | undefined;
  readonly times: number;
}

/** What an agent needs in one look: the brief of the hand-over, brought up to date by what the assistant remembers. */
export interface BriefNow {
  readonly goal: string;
  readonly topicTitle: string | undefined;
  readonly reason: Brief['reason'] | undefined;
  readonly slots: Brief['slots'];
  readonly given: readonly Given[];
  readonly promises: Brief['promises'];
  readonly levels: readonly number[];
  readonly moodWords: readonly string[];
  readonly trend: Brief['mood']['trend'];
  readonly effort: number;
}

/** The brief of an open conversation; without a hand-over it is made of what the assistant remembers. */
export function briefOf({ conversation, handover }: DeskView): BriefNow {
  const { memory } = conversation;
  const brief = handover?.brief;
  const levels = memory.turns.map((turn) => turn.dissatisfied);
  const known = levels.length > (brief?.mood.levels.length ?? 0) ? levels : (brief?.mood.levels ?? []);
  const given = givenOf([...(brief?.answersShown ?? []), ...memory.answered]);
  return {
    goal: brief?.goal || (memory.turns.at(-1)?.text ?? ''),
    topicTitle: brief?.topicTitle ?? given.at(-1)?.title,
    reason: brief?.reason,
    slots: brief?.slots ?? memory.journey?.slots ?? {},
    given,
    promises: brief?.promises ?? [],
    levels: known,
    moodWords: brief?.mood.words ?? [],
    trend: trendOf(known),
    effort: Math.max(brief?.effort ?? 0, memory.effort),
  };
}

/** Oldest first; the same answer at the same moment is one, the same article again is counted. */
function givenOf(answers: readonly Answered[]): readonly Given[] {
  const once = new Map(answers.map((answer) => [`${answer.articleId} ${answer.at}`, answer]));
  const byArticle = new Map<string, Given>();
  for (const answer of [...once.values()].sort((a, b) => a.at - b.at)) {
    const before = byArticle.get(answer.articleId);
    const { articleId, title, at } = answer;
    byArticle.set(articleId, {
      articleId,
      title,
      at,
      helped: answer.helped ?? before?.helped,
      times: (before?.times ?? 0) + 1,
    });
  }
  return [...byArticle.values()];
}

// Less than this is no trend.
const worthNaming = 0.15;

function trendOf(levels: readonly number[]): Brief['mood']['trend'] {
  const difference = (levels.at(-1) ?? 0) - (levels.at(-3) ?? levels[0] ?? 0);
  if (Math.abs(difference) < worthNaming) return 'flat';
  // Up is better: less dissatisfied than before.
  return difference < 0 ? 'up' : 'down';
}
