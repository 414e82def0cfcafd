import type { StoredEvent } from '../../../core/event.ts';

type Facts = Pick<StoredEvent, 'facts'>;

/** One fact of an event as text; empty when it is not there or no text. */
export function textFact(event: Facts, name: string): string {
  const value = event.facts?.[name];
  return typeof value === 'string' ? value : '';
}

/** One fact of an event as a number, or undefined. */
export function numberFact(event: Facts, name: string): number | undefined {
  const value = event.facts?.[name];
  return typeof value === 'number' ? value : undefined;
}
