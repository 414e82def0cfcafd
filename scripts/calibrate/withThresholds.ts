import { isScalar, parseDocument } from 'yaml';
import type { Policy } from '../../core/policy.ts';

/** A policy.yaml with other thresholds; everything else, comments included, stays to the letter. */
export function withThresholds(text: string, policy: Policy): string {
  const wanted = {
    'answer-at': policy.answerAt,
    'clarify-at': policy.clarifyAt,
    'risky-answer-at': policy.riskyAnswerAt,
  };
  let changed = text;
  for (const [key, value] of Object.entries(wanted)) {
    const node: unknown = parseDocument(changed).get(key, true);
    const range = isScalar(node) ? node.range : undefined;
    if (range) changed = `${changed.slice(0, range[0])}${value}${changed.slice(range[1])}`;
    else changed = `${changed.replace(/\n*$/, '\n')}${key}: ${value}\n`;
  }
  return changed;
}
