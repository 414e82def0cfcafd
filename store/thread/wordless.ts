import type { NewEvent } from '../../core/event.ts';

type Facts = Readonly<Record<string, unknown>>;

/** The facts of an event as they may stay for ever: without anything that says who the customer is or what they said. */
export function wordless(event: NewEvent): Facts | null {
  if (!event.facts) return null;
  switch (event.kind) {
    case 'handoff.initiate':
      return handoffFacts(event.facts);
    case 'delivery':
      return deliveryFacts(event.facts);
    default:
      return event.facts;
  }
}

/** What other hubs are told about the customer is kept by the hand-over as its brief, which can be erased. */
function handoffFacts(facts: Facts): Facts {
  const { value } = facts;
  if (!isRecord(value)) return facts;
  const { reason } = value;
  const kept = Object.fromEntries(Object.entries(value).filter(([name]) => ofHandoff.has(name)));
  return { ...facts, value: { ...kept, ...(isRecord(reason) ? { reason: { code: reason['code'] } } : {}) } };
}

/** Providers like to repeat the number they could not reach; the outbox keeps their reason as long as it keeps the message. */
function deliveryFacts(facts: Facts): Facts {
  const { reason, ...kept } = facts;
  return facts['state'] === 'cancelled' ? { ...kept, reason } : kept;
}

const ofHandoff: ReadonlySet<string> = new Set([
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

function isRecord(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
