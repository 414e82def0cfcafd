import { z } from 'zod';
import type { StoredEvent } from '../../../core/event.ts';
import { NightdeskError } from '../../../core/error.ts';
import type { DeskLine } from '../../../core/desk.ts';
import type { Instant } from '../../../core/time.ts';
import { openingAt } from '../../../desk/rules/opening.ts';
import { compareWaiting } from '../../../desk/rules/queue.ts';
import { presentMs } from '../../situations.ts';
import type { Desk } from '../desk.ts';
import type { Endpoints } from '../endpoint.ts';
import { seenRecently } from '../seenRecently.ts';

/** The lists of the desk and what a conversation holds. */
export function conversations(
  desk: Desk,
): Endpoints<'GET /conversations' | 'GET /conversations/:id' | 'GET /conversations/:id/events'> {
  const { store } = desk;
  const isSeen = seenRecently(15 * 60_000);
  return {
    'GET /conversations': {
      ask: null,
      async handle({ query, caller, now }) {
        const list = lists.safeParse(query.get('list') ?? 'queue');
        if (!list.success) throw new NightdeskError('bad-request', `list: one of ${lists.options.join(', ')}`);
        const [lines, counts, agentsFree] = await Promise.all([
          store.desk.list(list.data, caller.agent.id, now, mostLines),
          store.desk.counts(caller.agent.id, now),
          store.people.agentsFree(now, presentMs),
        ]);
        const hours = desk.library()?.hours;
        return {
          lines: list.data === 'queue' ? inOrder(lines, now) : lines,
          counts,
          opening: hours === undefined ? { open: false, zone: 'UTC' } : openingAt(hours, now),
          agentsFree,
        };
      },
    },
    'GET /conversations/:id': {
      ask: null,
      async handle(call) {
        const { id, now } = call;
        const view = await store.desk.view(id, now);
        if (view === null) throw nothingThere();
        // The screen asks again at every change: one entry for each look, not for each change.
        if (!isSeen(`${call.caller.agent.id} ${id}`, now)) await desk.audit(call, 'conversation read', id);
        return {
          view,
          events: (await store.threads.latest(id, mostEvents)).map(withoutWire),
          viewers: desk.presence.viewers(id, now),
        };
      },
    },
    'GET /conversations/:id/events': {
      ask: null,
      async handle({ id, query }) {
        const after = query.get('after') ?? '0';
        if (!/^\d{1,9}$/.test(after)) throw new NightdeskError('bad-request', 'after: a whole number');
        const events = await store.desk.events(id, Number(after), mostEvents);
        if (events.length === 0 && (await store.threads.conversation(id)) === null) throw nothingThere();
        return { events: events.map(withoutWire) };
      },
    },
  };
}

const lists = z.enum(['queue', 'mine', 'others', 'bot', 'closed']);
const mostLines = 200;
const mostEvents = 200;

/** Who is next; what waits without a request of its own comes last. */
function inOrder(lines: readonly DeskLine[], now: Instant): readonly DeskLine[] {
  const waiting = lines.flatMap(({ handover, ...line }) =>
    handover === undefined ? [] : [{ line: { ...line, handover }, wait: { ...handover, id: line.conversationId } }],
  );
  return [
    ...waiting.sort((a, b) => compareWaiting(a.wait, b.wait, now)).map(({ line }) => line),
    ...lines.filter((line) => line.handover === undefined),
  ];
}

/** What a channel keeps for itself beside a message is nobody's business here. */
function withoutWire(event: StoredEvent): StoredEvent {
  if (event.body?.kind !== 'inbound') return event;
  const { kind, content } = event.body;
  return { ...event, body: { kind, content } };
}

function nothingThere(): NightdeskError {
  return new NightdeskError('not-found', 'There is no such conversation.');
}
