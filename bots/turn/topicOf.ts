import type { Decision } from '../../core/decision.ts';
import type { Policy } from '../../core/policy.ts';
import type { Understanding } from '../../core/understanding.ts';

/** What a turn was about: the topic of what was answered or asked about, else the likeliest one that is more than a guess. */
export function topicOf(decision: Decision, understood: Understanding, policy: Policy): string | undefined {
  switch (decision.kind) {
    case 'answer':
      return decision.evidence[0]?.topic;
    case 'escalate':
      return decision.first?.topic ?? likely(understood, policy);
    case 'clarify':
    case 'not-understood':
      return decision.urgent?.topic ?? likely(understood, policy);
    case 'smalltalk':
      return decision.urgent?.topic;
    case 'hold':
      return likely(understood, policy);
    case 'journey':
    case 'safe-path':
    case 'consent':
    case 'end':
      return undefined;
  }
}

function likely({ topics }: Understanding, { clarifyAt }: Policy): string | undefined {
  const [best] = topics;
  return best && best.score >= clarifyAt ? best.name : undefined;
}
