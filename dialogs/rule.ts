import type { Decision, Fallback } from '../core/decision.ts';
import type { EscalationReason, Memory } from '../core/conversation.ts';
import type { Evidence } from '../core/knowledge.ts';
import type { Situation } from '../core/policy.ts';
import type { Facts } from './facts.ts';

/** One small rule of judgement: its decision, or null when it has nothing to say. */
export type Rule = (facts: Facts) => Decision | null;

/** What a rule decides, before tone and reasons are added. */
export type Body = Decision extends infer One ? (One extends Decision ? Omit<One, 'reasons' | 'tone'> : never) : never;

/** A decision with the rule that made it and the fact that led to it. */
export function because<One extends Body>(
  facts: Facts,
  rule: string,
  detail: string,
  body: One,
): One & Pick<Decision, 'reasons' | 'tone'> {
  return { reasons: [{ rule, detail }], tone: facts.tone, ...body };
}

/** Who waits for a person is not asked back: what they write is kept for that person. */
export function keptForPerson(facts: Facts, rule: string, detail: string): Decision {
  return because(facts, rule, `${detail}, waits already`, {
    kind: 'smalltalk',
    about: 'waiting',
    ...withUrgent(facts),
  });
}

/** The urgent line that must not wait although the message is about something else; nothing when it was just said. */
export function withUrgent(facts: Facts): { readonly urgent?: Evidence } {
  return facts.urgent && !isSameAsLast(facts, facts.urgent) ? { urgent: facts.urgent } : {};
}

/** A decision to bring in a person, saying first what must not wait. Only for a conversation that does not wait already. */
export function bringIn(
  facts: Facts,
  rule: string,
  detail: string,
  reason: EscalationReason,
  first: Evidence | null,
  fallback: Fallback = fallbackFor(facts.situation),
): Decision & { readonly kind: 'escalate' } {
  return because(facts, rule, detail, { kind: 'escalate', reason, fallback, ...(first ? { first } : {}) });
}

/** Wait for a person when somebody is there and likely still will be when it is this customer's turn, otherwise promise a call-back. */
export function fallbackFor({ opening, agentsFree, now, waitEstimate }: Situation): Fallback {
  const turnAt = now + (waitEstimate ?? 0) * minuteMs;
  return opening.open && agentsFree > 0 && turnAt < (opening.until ?? Infinity) ? 'wait' : 'callback';
}

const minuteMs = 60_000;

/** The answer that an upset customer gets before the person, unless it was just given; at least the urgent line. */
export function firstHelp(facts: Facts): Evidence | null {
  return facts.sure && !isSameAsLast(facts, facts.sure) ? facts.sure : facts.urgent;
}

/** Whether this very article was answered last, and since then at most that it did not help was talked about. */
export function isSameAsLast({ memory }: { readonly memory: Memory }, evidence: Evidence): boolean {
  const lastAt = memory.answered.at(-1)?.at;
  // A message about two things got two answers at once; either of them is the last.
  const last = memory.answered.findLast(
    (one) => one.at === lastAt && one.articleId === evidence.article.id && one.hash === evidence.article.hash,
  );
  if (!last) return false;
  const since = memory.turns.findLastIndex((turn) => turn.at === last.at);
  return since >= 0 && memory.turns.slice(since + 1).every(({ decision }) => aboutTheAnswer.has(decision));
}

const aboutTheAnswer: ReadonlySet<string> = new Set(['same-answer', 'not-helped']);

/** A number as reasons show it. */
export function shown(value: number): string {
  return String(Math.round(value * 100) / 100);
}
