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

/** What other hubs are told about the customer is kept by the hand-over as its brief, which can be erased; what was told and promised stays. */
function handoffFacts(facts: Facts): Facts {
  if (!isRecord(facts['value'])) return facts;
  const value = only(facts['value'], 'handoffId epoch skill language priority reason brief deadline fallback');
  const { reason, brief } = value;
  return {
    ...facts,
    value: {
      ...value,
      ...(isRecord(reason) ? { reason: only(reason, 'code detail turnId') } : {}),
      ...(isRecord(brief) ? { brief: briefFacts(brief) } : {}),
    },
  };
}

function briefFacts(brief: Facts): Facts {
  const { identity } = brief;
  return {
    ...only(brief, 'answersShown promises'),
    ...(isRecord(identity) ? { identity: only(identity, 'level') } : {}),
  };
}

function only(facts: Facts, names: string): Facts {
  const kept = names.split(' ');
  return Object.fromEntries(Object.entries(facts).filter(([name]) => kept.includes(name)));
}

/** Providers like to repeat the number they could not reach; the outbox keeps their reason as long as it keeps the message. */
function deliveryFacts(facts: Facts): Facts {
  const { reason, ...kept } = facts;
  return facts['state'] === 'cancelled' ? { ...kept, reason } : kept;
}

function isRecord(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
