import type { NewEvent } from '../core/event.ts';

/** What other hubs' middleware sees as the value of `handoff.initiate`: ours, with the goal in the customer's words. */
export function valueForHub(event: NewEvent): unknown {
  const value = event.facts?.['value'];
  const goal = event.body?.kind === 'words' ? event.body.text : undefined;
  return goal === undefined ? value : { ...fieldsOf(value), brief: { ...fieldsOf(fieldsOf(value)['brief']), goal } };
}

/** The event to record after middleware has seen it; the goal goes back into the body, where it can be erased. */
export function eventFromHub(event: NewEvent, value: unknown): NewEvent {
  const { goal, ...brief } = fieldsOf(fieldsOf(value)['brief']);
  return {
    ...event,
    facts: { ...event.facts, value: { ...fieldsOf(value), brief } },
    ...(typeof goal === 'string' ? { body: { kind: 'words', text: goal } } : {}),
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
