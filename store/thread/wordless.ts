import type { NewEvent } from '../../core/event.ts';

/**
 * The facts of an event as they may stay for ever. What `handoff.initiate` tells other hubs about the customer (their words, who
 * they are) is left out: the hand-over keeps it as its brief, which can be erased.
 */
export function wordless(event: NewEvent): Readonly<Record<string, unknown>> | null {
  if (!event.facts) return null;
  const { value, ...facts } = event.facts;
  if (event.kind !== 'handoff.initiate' || !isRecord(value)) return event.facts;
  const { reason } = value;
  const kept = Object.fromEntries(Object.entries(value).filter(([name]) => kinds.has(name)));
  return { ...facts, value: { ...kept, ...(isRecord(reason) ? { reason: { code: reason['code'] } } : {}) } };
}

const kinds: ReadonlySet<string> = new Set([
  'handoffId',
  'epoch',
  'skill',
  'language',
  'priority',
  'deadline',
  'fallback',
  'via',
  'callbackAt',
]);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
