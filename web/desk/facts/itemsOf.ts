import type { DeskView } from '../../../core/desk.ts';
import type { StoredEvent } from '../../../core/event.ts';
import type { Instant } from '../../../core/time.ts';
import { textFact } from './fact.ts';
import { quietWords } from './quietWords.ts';

/** How far a message got, where that is worth a word. */
export interface Mark {
  readonly state: 'sending' | 'failed' | 'indeterminate' | 'cancelled' | 'delivered' | 'read';
  readonly reason: string;
}

/** One message with what belongs to it. */
export interface Said {
  readonly event: StoredEvent;
  readonly mark?: Mark;
  /** How often this article has been given up to here, from 2 on. */
  readonly given?: number;
}

/** What stands in the conversation, top to bottom. */
export type Item =
  | { readonly kind: 'day'; readonly key: string; readonly at: Instant }
  | { readonly kind: 'turn'; readonly key: string; readonly at: Instant; readonly said: readonly Said[] }
  | { readonly kind: 'note'; readonly key: string; readonly event: StoredEvent }
  | { readonly kind: 'edit'; readonly key: string; readonly event: StoredEvent }
  | { readonly kind: 'quiet'; readonly key: string; readonly at: Instant; readonly lines: readonly QuietLine[] };

interface QuietLine {
  readonly at: Instant;
  readonly text: string;
}

// Messages of one side within this time stand under one name.
const togetherMs = 5 * 60_000;

/** Orders events for reading: days apart, messages of one side together, everything that is no message as quiet lines. */
export function itemsOf(events: readonly StoredEvent[], undelivered: DeskView['undelivered']): readonly Item[] {
  const marks = marksOf(events, undelivered);
  const given = new Map<string, number>();
  const items: Item[] = [];
  let day = '';
  for (const [at, event] of events.entries()) {
    const item = isSaidBefore(event, events[at - 1]) ? null : itemOf(event, marks, given);
    if (item === null) continue;
    const today = new Date(event.at).toDateString();
    if (today !== day) items.push({ kind: 'day', key: `day-${event.seq}`, at: event.at });
    day = today;
    const joined = join(items.at(-1), item);
    if (joined === undefined) items.push(item);
    else items.splice(-1, 1, joined);
  }
  return items;
}

/** A request for a person and the change of custody that comes with it are one thing to a reader. */
function isSaidBefore(event: StoredEvent, before: StoredEvent | undefined): boolean {
  return event.kind === 'custody' && textFact(event, 'to') === 'waiting' && before?.kind === 'handoff.initiate';
}

function itemOf(event: StoredEvent, marks: ReadonlyMap<string, Mark>, given: Map<string, number>): Item | null {
  const key = String(event.seq);
  const isEvent = event.body?.kind === 'inbound' && event.body.content.kind === 'event';
  if (event.kind === 'message' && !isEvent)
    return { kind: 'turn', key, at: event.at, said: [saidOf(event, marks, given)] };
  if (event.kind === 'note' || event.kind === 'edit') return { kind: event.kind, key, event };
  const text = quietWords(event);
  return text === null ? null : { kind: 'quiet', key, at: event.at, lines: [{ at: event.at, text }] };
}

function saidOf(event: StoredEvent, marks: ReadonlyMap<string, Mark>, given: Map<string, number>): Said {
  const mark = marks.get(event.id);
  const article = event.body?.kind === 'outbound' ? event.body.message.source?.articleId : undefined;
  const times = article === undefined ? 0 : (given.get(article) ?? 0) + 1;
  if (article !== undefined) given.set(article, times);
  return { event, ...(mark === undefined ? {} : { mark }), ...(times > 1 ? { given: times } : {}) };
}

function join(last: Item | undefined, next: Item): Item | undefined {
  if (last?.kind === 'quiet' && next.kind === 'quiet') return { ...last, lines: [...last.lines, ...next.lines] };
  if (last?.kind !== 'turn' || next.kind !== 'turn') return undefined;
  const before = last.said.at(-1)?.event;
  const [said] = next.said;
  const isSame =
    before !== undefined &&
    said !== undefined &&
    before.actor.kind === said.event.actor.kind &&
    before.actor.id === said.event.actor.id &&
    said.event.at - last.at < togetherMs;
  return isSame ? { ...last, said: [...last.said, said] } : undefined;
}

/** The last word about each delivery: first what the events tell, then what the out-tray says now. */
function marksOf(events: readonly StoredEvent[], undelivered: DeskView['undelivered']): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const event of events) {
    if (event.kind !== 'delivery') continue;
    const of = textFact(event, 'eventId');
    const state = knownStates.find((known) => known === textFact(event, 'state'));
    // It left, or may leave, after all: what was said before is over.
    if (state === undefined) marks.delete(of);
    else marks.set(of, { state, reason: textFact(event, 'reason') });
  }
  for (const { eventId, state, reason } of undelivered) marks.set(eventId, { state, reason });
  return marks;
}

const knownStates = ['failed', 'indeterminate', 'cancelled', 'delivered', 'read'] as const;
