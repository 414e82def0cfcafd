import type { StoredEvent } from '../../core/event.ts';
import { type Deed, type Span, isWithin, surely } from './history.ts';

type Of<Kind extends Deed['kind']> = Extract<Deed, { readonly kind: Kind }>;

/** Says what promise was broken in a conversation, by what was done and what is on record; nothing when all were kept. */
export function judge(history: readonly Deed[], id: string, events: readonly StoredEvent[]): readonly string[] {
  const deeds = history.filter(({ conversationId }) => conversationId === id);
  return [
    ...gaps(events),
    ...custody(deeds, events),
    ...acknowledged(deeds, events),
    ...words(deeds, events),
    ...deliveries(deeds, events),
  ];
}

function of<Kind extends Deed['kind']>(deeds: readonly Deed[], ...kinds: readonly Kind[]): readonly Of<Kind>[] {
  return deeds.filter((deed): deed is Of<Kind> => (kinds as readonly string[]).includes(deed.kind));
}

/** `seq` has no gaps and time never goes back. */
function gaps(events: readonly StoredEvent[]): readonly string[] {
  return events.flatMap(({ seq, at }, index) => [
    ...(seq === index + 1 ? [] : [`event ${index + 1} has seq ${seq}`]),
    ...(index === 0 || at > (events[index - 1]?.at ?? 0) ? [] : [`event ${seq} is not later than the one before`]),
  ]);
}

/** Owners change one after the other, each raises the epoch; the bot says nothing while a person has it, nor what it thought of under another owner. */
function custody(deeds: readonly Deed[], events: readonly StoredEvent[]): readonly string[] {
  const broken: string[] = [];
  const thoughtIn = new Map(of(deeds, 'turn').flatMap(({ said, epoch }) => said.map((text) => [text, epoch] as const)));
  let owner: string | undefined;
  let epoch = 0;
  for (const event of events) {
    const { kind, facts, seq } = event;
    if (kind === 'custody') {
      epoch += 1;
      const told = JSON.stringify([facts?.['from'] === (owner ?? facts?.['from']), facts?.['epoch']]);
      if (told !== JSON.stringify([true, epoch])) broken.push(`event ${seq} does not follow epoch ${epoch - 1}`);
      owner = textIn(facts?.['to']);
    }
    if (kind !== 'message' || event.actor.kind !== 'bot') continue;
    if (owner === 'agent') broken.push(`the bot spoke (event ${seq}) while a person had the conversation`);
    if (thoughtIn.get(textOf(event) ?? '') !== epoch) broken.push(`event ${seq} was thought of in another epoch`);
  }
  return broken;
}

/** Every acknowledged message changed state in exactly one turn, in the order in which they came. */
function acknowledged(deeds: readonly Deed[], events: readonly StoredEvent[]): readonly string[] {
  const came = events.flatMap(({ kind, actor, id }) => (kind === 'message' && actor.kind === 'customer' ? [id] : []));
  const placeOf = ({ messages }: Of<'turn'>): number => came.indexOf(messages[0] ?? '');
  const turns = of(deeds, 'turn')
    .filter(({ outcome }) => outcome === 'committed')
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const answered = turns.flatMap(({ messages }) => messages);
  // Of two turns at the same moment nobody outside knows which was first; one that was over was before the other.
  const tooEarly = turns.filter((turn, at) => turns.slice(0, at).some((before) => turn.to < before.from));
  const accepted = new Set(of(deeds, 'accepted').map(({ eventId }) => eventId));
  const first = of(deeds, 'accepted').filter((deed) => deed.first);
  return [
    ...(answered.join() === came.join() ? [] : [`came ${came.join()} but answered ${answered.join()}`]),
    ...tooEarly.map(({ messages }) => `${messages.join()} was answered before its turn`),
    ...[...accepted].filter((id) => !came.includes(id)).map((id) => `message ${id} was acknowledged and is lost`),
    ...(new Set(first.map(({ eventId }) => eventId)).size === first.length ? [] : ['a message was accepted twice']),
  ];
}

/** What a committed turn said is on record once, what another one would have said is not. */
function words(deeds: readonly Deed[], events: readonly StoredEvent[]): readonly string[] {
  const onRecord = events.flatMap((event) => textOf(event) ?? []);
  return of(deeds, 'turn').flatMap(({ outcome, said }) =>
    said.flatMap((text) => {
      const times = onRecord.filter((one) => one === text).length;
      return times === (outcome === 'committed' ? 1 : 0)
        ? []
        : [`${outcome} words ${text} are on record ${times} times`];
    }),
  );
}

/** Messages leave in order, each part once unless the provider clearly refused it, nothing over a person or after a STOP; each has a fate. */
function deliveries(deeds: readonly Deed[], events: readonly StoredEvent[]): readonly string[] {
  const begun = of(deeds, 'begun').toSorted(byTime);
  const seqOf = new Map(events.flatMap((event) => [[textOf(event) ?? '', event.seq] as const]));
  // What was in doubt and turned out to have left goes on with what is missing of it, behind what has left meanwhile.
  const doubted = new Set(
    events.flatMap(({ kind, facts }) =>
      kind === 'delivery' && facts?.['state'] === 'indeterminate' ? [facts['eventId']] : [],
    ),
  );
  const wasInDoubt = (text: string): boolean => events.some((event) => textOf(event) === text && doubted.has(event.id));
  const personHas = surely(of(deeds, 'came'), of(deeds, 'left'));
  const saidStop = surely(of(deeds, 'stop'), of(deeds, 'start'));
  return [
    ...begun.flatMap(({ text }, index) => {
      const before = begun[index - 1];
      const isBehind = before !== undefined && (seqOf.get(before.text) ?? 0) > (seqOf.get(text) ?? 0);
      return isBehind && !wasInDoubt(text) ? [`${text} left after ${before.text}`] : [];
    }),
    ...begun.flatMap((part) => [
      ...(seqOf.has(part.text) ? [] : [`${part.text} left and is not on record`]),
      ...(part.by === 'bot' && within(part, personHas) ? [`the bot's ${part.text} left while a person had it`] : []),
      ...(isTakenBack(deeds, part) ? [`${part.text} left although a person came after it was said`] : []),
      ...(within(part, saidStop) ? [`${part.text} left after a STOP`] : []),
    ]),
    ...twice(deeds, begun),
    ...untrue(deeds, begun, events),
    ...fates(deeds, events),
  ];
}

/** Whoever comes takes back what the bot has not sent; giving the conversation back does not bring it back. */
function isTakenBack(deeds: readonly Deed[], part: Of<'begun'>): boolean {
  const said = of(deeds, 'turn').find((turn) => turn.said.includes(part.text));
  return (
    part.by === 'bot' &&
    said !== undefined &&
    of(deeds, 'came').some(({ from, to }) => from > said.to && to < part.from)
  );
}

function twice(deeds: readonly Deed[], begun: readonly Of<'begun'>[]): readonly string[] {
  return begun.flatMap((part, index) => {
    const before = begun.slice(0, index).findLast((one) => one.text === part.text && one.part === part.part);
    if (!before || isRefused(deeds, before, part.to)) return [];
    return [`part ${part.part} of ${part.text} left twice`];
  });
}

/** Whether the provider clearly refused a part before that time, so that it did not leave. */
function isRefused(deeds: readonly Deed[], part: Of<'begun'>, before = Number.POSITIVE_INFINITY): boolean {
  return of(deeds, 'settled').some(
    ({ text, as, from, to }) => text === part.text && as === 'retry' && to > part.from && from < before,
  );
}

/** What is called sent has left in all its parts, and what is called cancelled has not left at all. */
function untrue(
  deeds: readonly Deed[],
  begun: readonly Of<'begun'>[],
  events: readonly StoredEvent[],
): readonly string[] {
  const ended = new Set(of(deeds, 'ended').map(({ text, part }) => `${part} of ${text}`));
  const sent = new Set(of(deeds, 'settled').flatMap(({ as, text }) => (as === 'sent' ? [text] : [])));
  const cancelled = new Set(
    events.flatMap(({ facts }) => (facts?.['state'] === 'cancelled' ? [textIn(facts['eventId'])] : [])),
  );
  const idOf = new Map(events.map((event) => [textOf(event), event.id]));
  return begun.flatMap((deed) => {
    const { text, part } = deed;
    if (isRefused(deeds, deed)) return [];
    return [
      ...(sent.has(text) && !ended.has(`${part} of ${text}`)
        ? [`${text} is called sent, part ${part} may not be`]
        : []),
      ...(cancelled.has(idOf.get(text)) ? [`${text} left and is called cancelled`] : []),
    ];
  });
}

/** After everything came to rest, a message was sent or its conversation says why not. */
function fates(deeds: readonly Deed[], events: readonly StoredEvent[]): readonly string[] {
  const told = new Set(events.flatMap(({ kind, facts }) => (kind === 'delivery' ? [String(facts?.['eventId'])] : [])));
  const sent = new Set(of(deeds, 'settled').flatMap(({ as, text }) => (as === 'sent' ? [text] : [])));
  const echoes = (event: StoredEvent) => event.actor.kind === 'agent' && event.actor.id === undefined;
  return events.flatMap((event) => {
    const text = textOf(event);
    if (text === null || echoes(event) || sent.has(text) || told.has(event.id)) return [];
    return [`nobody knows what became of ${text}`];
  });
}

function textOf({ body }: StoredEvent): string | null {
  return body?.kind === 'outbound' ? body.message.text : null;
}

function textIn(fact: unknown): string | undefined {
  return typeof fact === 'string' ? fact : undefined;
}

function within(span: Span, times: readonly Span[]): boolean {
  return times.some((time) => isWithin(span, time));
}

function byTime(one: Span, other: Span): number {
  return one.from - other.from;
}
