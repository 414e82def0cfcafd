import type { Line } from './history.ts';
import type { OnRecord } from './onRecord.ts';
import type { Finding, Guarantee } from './trial.ts';

type Broken = Finding['broken'][number];
type Of<Kind extends Line['kind']> = Extract<Line, { readonly kind: Kind }>;

export interface Judged {
  readonly judged: Readonly<Partial<Record<Guarantee, number>>>;
  readonly broken: readonly Broken[];
}

export interface CheckSettings {
  /** Nobody was killed in the middle: nothing may be in doubt, no line be cut. */
  readonly isGentle: boolean;
  /** So long it may take until nothing is open any more. */
  readonly patienceMs: number;
}

/** Says what promise was broken, by what happened and what is on record after everything came to rest; pure. */
export function check(history: readonly Line[], onRecord: OnRecord, settings: CheckSettings): Judged {
  const facts = factsOf(history, onRecord);
  const verdicts: readonly (readonly [Guarantee, number, readonly string[]])[] = [
    ['G1', facts.acked.size, lost(facts)],
    ['G2', facts.written.length, twice(facts)],
    ['G3', facts.turns.length, disorder(facts)],
    ['G4', facts.sayings.length, unsaid(facts)],
    ['G5', facts.arrived.length + facts.of('shown').length, doubled(facts, settings)],
    ['G6', facts.of('calm').length + facts.of('stands').length, restless(facts, settings)],
    ...(settings.isGentle ? ([['G8', facts.of('left').length, rude(facts, settings)]] as const) : []),
  ];
  return {
    judged: Object.fromEntries(verdicts.map(([guarantee, count]) => [guarantee, count])),
    broken: verdicts.flatMap(([guarantee, , all]) => all.map((what) => ({ guarantee, what }))),
  };
}

type Message = OnRecord['inbox'][number];

/** The messages of a conversation that were taken together, or one that was answered as it came. */
interface Turn {
  readonly conversationId: string;
  readonly messages: readonly Message[];
}

interface Facts {
  readonly onRecord: OnRecord;
  of<Kind extends Line['kind']>(kind: Kind): readonly Of<Kind>[];
  readonly written: readonly Of<'written'>[];
  /** By the id of the message; the first time that it was acknowledged. */
  readonly acked: ReadonlyMap<string, Of<'acked'>>;
  readonly arrived: readonly Of<'arrived'>[];
  /** What customers wrote, in the order in which it was taken in. */
  readonly messages: readonly Message[];
  rowOf(id: string): Message | undefined;
  readonly turns: readonly Turn[];
  readonly eventsOf: ReadonlyMap<string, OnRecord['events']>;
  /** Message events that are not the customer's. */
  readonly sayings: OnRecord['events'];
  readonly channelOf: ReadonlyMap<string, string>;
}

function factsOf(history: readonly Line[], onRecord: OnRecord): Facts {
  const of = <Kind extends Line['kind']>(kind: Kind): readonly Of<Kind>[] =>
    history.filter((line): line is Of<Kind> => line.kind === kind);
  const acks = of('acked');
  const acked = new Map(acks.toReversed().map((ack) => [ack.id, ack]));
  const messages = onRecord.inbox.filter(({ kind }) => kind === 'message').toSorted(bySeq);
  const byExternalId = new Map(messages.map((row) => [row.externalId, row]));
  const byEventId = new Map(messages.map((row) => [row.eventId, row]));
  const eventsOf = Map.groupBy(onRecord.events.toSorted(bySeq), ({ conversationId }) => conversationId);
  return {
    onRecord,
    of,
    written: of('written'),
    acked,
    arrived: of('arrived'),
    messages,
    rowOf: (id) => byExternalId.get(id) ?? byEventId.get(acked.get(id)?.eventId ?? ''),
    turns: [...Map.groupBy(messages, turnOf).values()].map((together) => ({
      conversationId: together[0]?.conversationId ?? '',
      messages: together,
    })),
    eventsOf,
    sayings: onRecord.events.filter(({ kind, actor }) => kind === 'message' && actor !== 'customer'),
    channelOf: new Map(onRecord.conversations.map(({ id, channel }) => [id, channel])),
  };
}

function turnOf({ conversationId, taken, seq }: Message): string {
  // Nobody took it: it was answered in the transaction that brought it.
  return taken === 0 ? `${conversationId} message ${seq}` : `${conversationId} fence ${taken}`;
}

/** G1: what was acknowledged is on record, with its event. */
function lost({ acked, rowOf, eventsOf, of }: Facts): readonly string[] {
  return [
    ...[...acked.keys()].flatMap((id) => {
      const row = rowOf(id);
      if (row === undefined) return [`${id} was acknowledged and is not on record`];
      const event = eventsOf.get(row.conversationId)?.find((one) => one.id === row.eventId);
      return event === undefined ? [`${id} was acknowledged and its event is missing`] : [];
    }),
    ...of('rejected').map(({ id, status }) => `${id} was answered ${status}`),
  ];
}

/** G2: each message is one row and one event and is part of one committed turn. */
function twice({ of, messages, eventsOf, turns, written }: Facts): readonly string[] {
  const eventIds = Map.groupBy(
    of('acked').filter(({ eventId }) => eventId !== ''),
    ({ id }) => id,
  );
  const rows = Map.groupBy(messages, ({ conversationId }) => conversationId);
  const turnsOf = Map.groupBy(turns, ({ conversationId }) => conversationId);
  return [
    ...(messages.length > written.length
      ? [`${written.length} messages were written, ${messages.length} are on record`]
      : []),
    ...[...eventIds].flatMap(([id, acks]) =>
      new Set(acks.map(({ eventId }) => eventId)).size > 1 ? [`${id} became several events`] : [],
    ),
    ...[...rows].flatMap(([conversationId, own]) => {
      const events = eventsOf.get(conversationId) ?? [];
      const came = events.filter(({ kind, actor }) => kind === 'message' && actor === 'customer').length;
      const decided = events.filter(isDecision).length;
      const taken = turnsOf.get(conversationId)?.length ?? 0;
      return [
        ...(came === own.length ? [] : [`${conversationId} has ${own.length} messages and ${came} events of them`]),
        ...(decided === taken ? [] : [`${conversationId} was taken in ${taken} turns and decided ${decided} times`]),
      ];
    }),
  ];
}

/** G3: the order on record is the one in which customers wrote; turns follow each other in it; messages arrive in it. */
function disorder(facts: Facts): readonly string[] {
  const { written, turns, eventsOf } = facts;
  const threads = Map.groupBy(written, ({ thread }) => thread);
  const turnsOf = Map.groupBy(turns, ({ conversationId }) => conversationId);
  return [
    ...[...threads].flatMap(([thread, own]) => writtenInOrder(facts, thread, own)),
    ...[...turnsOf].flatMap(([conversationId, own]) =>
      turnsInOrder(conversationId, own, eventsOf.get(conversationId) ?? []),
    ),
    ...arrivedInOrder(facts),
  ];
}

/** What was acknowledged before the next one was written comes before it. */
function writtenInOrder({ acked, rowOf }: Facts, thread: string, own: readonly Of<'written'>[]): readonly string[] {
  const spans = own.flatMap(({ id, at }) => {
    const ack = acked.get(id);
    const row = rowOf(id);
    return ack && row ? [{ id, from: at, to: ack.at, seq: row.seq }] : [];
  });
  return spans.flatMap((later) => {
    const overtaken = spans.find((earlier) => earlier.to < later.from && earlier.seq > later.seq);
    return overtaken ? [`${thread}: ${later.id} is on record before ${overtaken.id}`] : [];
  });
}

function turnsInOrder(conversationId: string, turns: readonly Turn[], events: OnRecord['events']): readonly string[] {
  const decisions = events.filter(isDecision);
  const seqOf = new Map(events.map(({ id, seq }) => [id, seq]));
  const inOrder = turns.toSorted((one, other) => beganAt(one) - beganAt(other));
  const messages = inOrder.flatMap((turn) => turn.messages);
  return [
    ...messages.flatMap(({ seq }, index) =>
      index > 0 && (messages[index - 1]?.seq ?? 0) > seq ? [`${conversationId}: a turn took message ${seq} late`] : [],
    ),
    ...messages.flatMap(({ eventId, seq }, index) =>
      index > 0 && (seqOf.get(messages[index - 1]?.eventId ?? '') ?? 0) > (seqOf.get(eventId) ?? 0)
        ? [`${conversationId}: message ${seq} became an event before an earlier one`]
        : [],
    ),
    ...inOrder.flatMap((turn, index) => {
      const last = seqOf.get(turn.messages.at(-1)?.eventId ?? '') ?? 0;
      const decided = decisions[index]?.seq;
      return decided !== undefined && decided < last
        ? [`${conversationId}: turn ${index + 1} was decided too early`]
        : [];
    }),
  ];
}

function beganAt({ messages }: Turn): number {
  return messages[0]?.seq ?? 0;
}

/** Only what was never in doubt can be said to have left in order: anything else may have been on its way for long. */
function arrivedInOrder({ arrived, onRecord }: Facts): readonly string[] {
  const rankOf = new Map<string, number>();
  const doubted = new Set(onRecord.doubted.map(({ eventId }) => eventId));
  const sent = onRecord.outbox
    .filter(({ state, eventId }) => state === 'sent' && !doubted.has(eventId))
    .toSorted(bySeq);
  const partsOf = Map.groupBy(onRecord.parts, ({ outboxId }) => outboxId);
  for (const { id } of sent)
    for (const { providerId } of (partsOf.get(id) ?? []).toSorted((one, other) => one.part - other.part))
      rankOf.set(providerId, rankOf.size);
  return [...Map.groupBy(arrived, ({ channel, peer }) => `${channel} ${peer}`)].flatMap(([peer, own]) => {
    const ranks = own.flatMap(({ providerId }) => rankOf.get(providerId) ?? []);
    return ranks.some((rank, index) => index > 0 && (ranks[index - 1] ?? 0) > rank)
      ? [`${peer} got messages in another order than they were said`]
      : [];
  });
}

/** G4: what was said has its row in the out-tray, and nothing else has one; in the web chat it is shown. */
function unsaid({ sayings, onRecord, channelOf, of, eventsOf }: Facts): readonly string[] {
  const pushed = sayings.filter(({ conversationId }) => channelOf.get(conversationId) !== 'web');
  const rows = Map.groupBy(onRecord.outbox, ({ eventId }) => eventId);
  const said = new Set(pushed.map(({ id }) => id));
  const shown = [...Map.groupBy(of('shown'), ({ thread }) => thread)];
  const conversationOf = new Map(onRecord.events.map(({ id, conversationId }) => [id, conversationId]));
  return [
    ...pushed.flatMap(({ id }) => {
      const count = rows.get(id)?.length ?? 0;
      return count === 1 ? [] : [`${id} was said and is ${count} times in the out-tray`];
    }),
    ...onRecord.outbox.flatMap(({ id, eventId }) => (said.has(eventId) ? [] : [`${id} leaves and was never said`])),
    ...shown.flatMap(([thread, own]) => {
      const events = eventsOf.get(conversationOf.get(own[0]?.eventId ?? '') ?? '') ?? [];
      const seen = new Set(own.map(({ eventId }) => eventId));
      return events.flatMap(({ id, kind }) =>
        kind === 'message' && !seen.has(id) ? [`${thread} was never shown ${id}`] : [],
      );
    }),
  ];
}

/** G5: what is called sent arrived once; what else arrived is in doubt, and everybody can see that it is. */
function doubled(facts: Facts, { isGentle }: CheckSettings): readonly string[] {
  const { arrived, onRecord, of } = facts;
  const rowOf = new Map(onRecord.outbox.map((row) => [row.id, row]));
  const known = new Map(onRecord.parts.flatMap((part) => (part.providerId === '' ? [] : [[part.providerId, part]])));
  const times = Map.groupBy(arrived, ({ channel, providerId }) => `${channel} ${providerId}`);
  const doubts = new Map<string, number>();
  for (const part of onRecord.parts) {
    const row = rowOf.get(part.outboxId);
    if (row === undefined || part.state !== 'indeterminate' || part.providerId !== '') continue;
    const peer = `${row.channel} ${row.peer}`;
    doubts.set(peer, (doubts.get(peer) ?? 0) + 1);
  }
  const unknown = arrived.filter(({ providerId }) => !known.has(providerId));
  const letters = new Set(onRecord.letters.map(({ outboxId }) => outboxId));
  const unsure = onRecord.outbox.filter(({ state }) => state === 'indeterminate' || state === 'failed');
  return [
    ...[...known.values()].flatMap(({ providerId, outboxId }) => {
      const count = times.get(`${rowOf.get(outboxId)?.channel ?? ''} ${providerId}`)?.length ?? 0;
      return count === 1 ? [] : [`${providerId} is called sent and arrived ${count} times`];
    }),
    ...[...Map.groupBy(unknown, ({ channel, peer }) => `${channel} ${peer}`)].flatMap(([peer, own]) =>
      own.length > (doubts.get(peer) ?? 0)
        ? [`${peer} got ${own.length} messages nobody knows of, ${doubts.get(peer) ?? 0} are in doubt`]
        : [],
    ),
    ...unsure.flatMap(({ id, state }) => (letters.has(id) ? [] : [`${id} is ${state} and no admin can see it`])),
    ...(isGentle ? unsure.map(({ id, state }) => `${id} is ${state} though nobody was killed`) : []),
    ...[...Map.groupBy(of('shown'), ({ thread }) => thread)].flatMap(([thread, own]) => shownOnce(facts, thread, own)),
  ];
}

/** Nobody reads a message twice, or later ones before earlier ones. */
function shownOnce({ onRecord }: Facts, thread: string, own: readonly Of<'shown'>[]): readonly string[] {
  const seqOf = new Map(onRecord.events.map(({ id, seq }) => [id, seq]));
  const seqs = own.map(({ eventId }) => seqOf.get(eventId) ?? 0);
  return seqs.some((seq, index) => index > 0 && (seqs[index - 1] ?? 0) >= seq)
    ? [`${thread} was shown a message twice or too late`]
    : [];
}

/** G6: it came to rest by itself, in time, and nothing is left open. */
function restless({ of, acked, written, onRecord, messages }: Facts, { patienceMs }: CheckSettings): readonly string[] {
  const open = messages.filter(({ state }) => state !== 'done').length;
  const waiting = onRecord.outbox.filter(({ state }) => state === 'pending' || state === 'sending').length;
  return [
    ...of('calm').flatMap(({ ms }) =>
      ms < 0 || ms > patienceMs
        ? [ms < 0 ? 'it never came to rest' : `it took ${Math.round(ms)} ms to come to rest`]
        : [],
    ),
    ...of('stands').flatMap(({ house, ms }) =>
      ms > patienceMs ? [`${house} took ${Math.round(ms)} ms to answer again`] : [],
    ),
    ...written.flatMap(({ id }) => (acked.has(id) ? [] : [`${id} was never acknowledged`])),
    ...(open > 0 ? [`${open} messages still wait for an answer`] : []),
    ...(waiting > 0 ? [`${waiting} messages still wait to leave`] : []),
  ];
}

/** G8: who is told to stop leaves in peace and cuts nobody off. */
function rude({ of }: Facts, { patienceMs }: CheckSettings): readonly string[] {
  // Whom the system takes at the very moment of closing nobody can answer; before they have said anything they are refused.
  const resets = of('cut').filter(({ code }) => code === 'ECONNRESET');
  const isChance = resets.length <= Math.ceil(of('fault').length / 4);
  return [
    ...of('left').flatMap(({ house, code }) => (code === 0 ? [] : [`${house} ended with ${code}`])),
    ...of('left').flatMap(({ house, ms }) => (ms > patienceMs ? [`${house} took ${Math.round(ms)} ms to leave`] : [])),
    ...of('cut').flatMap((line) =>
      isChance && resets.includes(line) ? [] : [`the line of ${line.id} was cut (${line.code})`],
    ),
    ...of('hung-up').flatMap(({ thread, code }) => (polite.has(code) ? [] : [`${thread} was hung up with ${code}`])),
  ];
}

/** Come back: it leaves, it restarts, or (in no hurry to leave) its database keeps it waiting. */
const polite: ReadonlySet<number> = new Set([1001, 1012, 1013]);

/** Each committed turn leaves one. */
function isDecision({ kind }: OnRecord['events'][number]): boolean {
  return kind === 'decision';
}

function bySeq(one: { readonly seq: number }, other: { readonly seq: number }): number {
  return one.seq - other.seq;
}
