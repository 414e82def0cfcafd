import type { Address } from '../../core/address.ts';
import { emptyMemory } from '../../core/conversation.ts';
import type { OutboxItem } from '../../core/delivery.ts';
import { NightdeskError } from '../../core/error.ts';
import type { StoredEvent } from '../../core/event.ts';
import type { Claim, NewHandover, Turn } from '../../core/turn.ts';
import type { Store } from '../../store/store.ts';
import { countedId, testClock } from '../fakes/stores.ts';
import { anna, ben, botSays } from '../fakes/story.ts';
import type { Deed, Span } from './history.ts';
import type { Step } from './steps.ts';

const leaseMs = 15_000;

/** Two customers, two workers, two deliverers and two agents on one store, with a history of what they did. */
export interface World {
  readonly history: readonly Deed[];
  step(step: Step): Promise<void>;
  /** Lets everything come to rest, as a quiet hour would. */
  settle(): Promise<void>;
  /** The conversations of this world, with everything that was recorded in them. */
  threads(): Promise<ReadonlyMap<string, readonly StoredEvent[]>>;
}

interface Sending {
  readonly item: OutboxItem;
  part: number;
  phase: 'claimed' | 'begun' | 'ended';
}

/** A new world whose customers nobody has heard of. */
export function world(store: Store): World {
  const clock = testClock();
  const history: Deed[] = [];
  const name = countedId();
  const customers = [`${name}-ada`, `${name}-ben`].map((peer): Address => ({ channel: 'sms', account: 'a', peer }));
  const agents = [anna, ben] as const;
  const ids: (string | undefined)[] = [];
  const lastMessage: (string | undefined)[] = [];
  const thinking: (Claim | undefined)[] = [];
  const thought: (Claim | undefined)[] = [];
  const sending: (Sending | undefined)[] = [];
  let time = 0;

  /** Calls, and keeps when it was called and when it returned; a refusal because the world moved on is no deed. */
  async function during<Result>(call: () => Promise<Result>): Promise<(Span & { result: Result }) | null> {
    const from = (time += 1);
    try {
      const result = await call();
      return { from, to: (time += 1), result };
    } catch (error) {
      if (error instanceof NightdeskError && error.code === 'conflict') return null;
      throw error;
    }
  }

  async function accept(which: 0 | 1, externalId: string, kind: 'message' | 'edit'): Promise<void> {
    const from = customers[which] ?? raise();
    const text = countedId();
    const of = lastMessage[which];
    if (kind === 'message') lastMessage[which] = externalId;
    const inbound =
      kind === 'edit' && of !== undefined
        ? ({ kind, externalId, from, of, text, at: 0 } as const)
        : ({ kind: 'message', externalId, from, sentAt: 0, content: { kind: 'text', text } } as const);
    const done = await during(() => store.turns.accept(inbound, clock.now()));
    if (!done) return;
    const { conversationId, eventId, first } = done.result;
    ids[which] = conversationId;
    if (inbound.kind === 'message') history.push({ ...done, kind: 'accepted', conversationId, eventId, first });
  }

  async function think(which: 0 | 1, how: number): Promise<void> {
    const claim = thinking[which];
    if (!claim) {
      thinking[which] = (await store.turns.claim(clock.now(), leaseMs)) ?? undefined;
      return;
    }
    thinking[which] = undefined;
    thought[which] = claim;
    await commit(claim, turnOf(claim, how, clock.now()));
  }

  async function commit(claim: Claim, turn: Turn): Promise<void> {
    const said = turn.say.map(({ text }) => text);
    const from = (time += 1);
    const outcome = await store.turns.commit(claim, turn, clock.now()).catch((error: unknown) => {
      if (error instanceof NightdeskError && error.code === 'conflict') return 'conflict' as const;
      throw error;
    });
    const messages = claim.messages.map(({ eventId }) => eventId);
    const conversationId = claim.conversation.id;
    history.push({ from, to: (time += 1), kind: 'turn', conversationId, outcome, messages, said });
  }

  async function leaveTurn(which: 0 | 1, leave: (claim: Claim) => Promise<void>): Promise<void> {
    const claim = thinking[which];
    if (!claim) return;
    thinking[which] = undefined;
    thought[which] = claim;
    await leave(claim);
  }

  /** What the screen of an agent shows at this moment, which may be over in the next. */
  async function screen(which: 0 | 1, how: number) {
    const id = ids[how % 2 === 0 ? which : 1 - which];
    const conversation = id === undefined ? null : await store.threads.conversation(id);
    if (!conversation) return null;
    const agent = agents[which];
    const move = {
      conversationId: conversation.id,
      agentId: agent.id,
      agentName: agent.name,
      epoch: conversation.epoch,
      now: clock.now(),
    };
    return { conversation, move };
  }

  async function person(
    kind: 'came' | 'left',
    which: 0 | 1,
    how: number,
    act: (on: NonNullable<Awaited<ReturnType<typeof screen>>>) => Promise<unknown>,
  ): Promise<void> {
    const shown = await screen(which, how);
    const done = shown && (await during(() => act(shown)));
    if (shown && done) history.push({ from: done.from, to: done.to, kind, conversationId: shown.conversation.id });
  }

  async function send(which: 0 | 1): Promise<void> {
    const now = sending[which];
    if (!now) {
      const item = await store.delivery.claimDelivery(clock.now(), leaseMs);
      sending[which] = item ? { item, part: 0, phase: 'claimed' } : undefined;
      return;
    }
    const { item, part } = now;
    const { conversationId, message } = item;
    const { text } = message;
    switch (now.phase) {
      case 'claimed': {
        if (item.sentParts[part] !== undefined) {
          now.phase = 'ended';
          return;
        }
        const done = await during(() => store.delivery.beginPart(item, part, clock.now()));
        if (done?.result === true) {
          now.phase = 'begun';
          history.push({ from: done.from, to: done.to, kind: 'begun', conversationId, by: message.by, text, part });
        } else sending[which] = undefined;
        return;
      }
      case 'begun': {
        const done = await during(() => store.delivery.endPart(item, part, countedId(), clock.now()));
        if (done) history.push({ from: done.from, to: done.to, kind: 'ended', conversationId, text, part });
        now.phase = 'ended';
        return;
      }
      case 'ended':
        // Long messages leave in two parts.
        if (part === 0 && message.by !== 'system') {
          now.part = 1;
          now.phase = 'claimed';
        } else await end(which, now, 'sent');
    }
  }

  async function end(which: 0 | 1, of: Sending, as: 'sent' | 'retry' | 'failed' | 'indeterminate'): Promise<void> {
    sending[which] = undefined;
    const { conversationId, message } = of.item;
    const outcome = as === 'sent' ? { kind: as } : { kind: as, reason: 'x', at: clock.now() };
    const done = await during(() => store.delivery.settle(of.item, outcome, clock.now()));
    if (done) history.push({ from: done.from, to: done.to, kind: 'settled', conversationId, text: message.text, as });
  }

  async function consent(which: 0 | 1, granted: boolean): Promise<void> {
    const from = customers[which] ?? raise();
    const conversationId = ids[which];
    const inbound = { kind: 'consent', externalId: countedId(), from, purpose: 'service', granted, proof: '', at: 0 };
    const done = await during(() =>
      store.turns.accept({ ...inbound, kind: 'consent', purpose: 'service' }, clock.now()),
    );
    if (done && conversationId !== undefined)
      history.push({ from: done.from, to: done.to, kind: granted ? 'start' : 'stop', conversationId });
  }

  async function step([name, which, how]: Step): Promise<void> {
    switch (name) {
      case 'write':
        return accept(which, countedId(), 'message');
      case 'repeat':
        return accept(which, lastMessage[which] ?? countedId(), 'message');
      case 'edit':
        return accept(which, countedId(), 'edit');
      case 'think':
        return think(which, how);
      case 'thinkAgain': {
        const claim = thought[which];
        return claim && commit(claim, turnOf(claim, how, clock.now()));
      }
      case 'release':
        return leaveTurn(which, (claim) => store.turns.release(claim, 'a failure', clock.now()));
      case 'giveBack':
        return leaveTurn(which, (claim) => store.turns.giveBack(claim));
      case 'dieThinking':
        return leaveTurn(which, () => Promise.resolve());
      case 'expire':
        clock.advance(leaseMs);
        return;
      case 'takeOver':
        return person('came', which, how, ({ move }) =>
          store.desk.takeOver({ ...move, announcement: how % 3 === 0 ? countedId() : '' }),
        );
      case 'reply': {
        const shown = await screen(which, how);
        if (shown) await during(() => store.desk.reply({ ...shown.move, text: countedId(), replyKey: countedId() }));
        return;
      }
      case 'handBack':
        return person('left', which, how, ({ move }) => store.desk.handBack({ ...move, announcement: '' }));
      case 'close':
        return person('left', which, how, ({ move }) => store.desk.close({ ...move, announcement: '' }));
      case 'echo': {
        const from = customers[which] ?? raise();
        const done = await during(() =>
          store.turns.accept({ kind: 'echo', externalId: countedId(), from, text: countedId(), at: 0 }, clock.now()),
        );
        if (!done) return;
        ids[which] = done.result.conversationId;
        history.push({ from: done.from, to: done.to, kind: 'came', conversationId: done.result.conversationId });
        return;
      }
      case 'giveUp': {
        const shown = await screen(which, how);
        const open = shown?.conversation.handover;
        if (!shown || !open) return;
        const { conversationId, epoch } = shown.move;
        const now = Math.max(clock.now(), open.deadline);
        await during(() =>
          store.desk.expire({ conversationId, handoverId: open.id, epoch, announcement: countedId(), now }),
        );
        return;
      }
      case 'send':
        return send(which);
      case 'sendBadly': {
        const now = sending[which];
        return now && end(which, now, (['retry', 'failed', 'indeterminate'] as const)[how % 3] ?? 'retry');
      }
      case 'dieSending':
        sending[which] = undefined;
        return;
      case 'stop':
        return consent(which, false);
      case 'start':
        return consent(which, true);
    }
  }

  async function settle(): Promise<void> {
    thinking.length = 0;
    sending.length = 0;
    clock.advance(leaseMs);
    for (let claim = await claimAny(); claim; claim = await claimAny())
      await commit(claim, turnOf(claim, 0, clock.now()));
    for (let more = await takesOne(); more; more = await takesOne()) while (sending[0]) await send(0);
    const due = [await store.turns.nextDue(clock.now()), await store.delivery.nextDelivery(clock.now())];
    if (due.some((at) => at !== null)) throw new Error(`Something waits that nobody can take: ${due.join(', ')}.`);
  }

  async function takesOne(): Promise<boolean> {
    await send(0);
    return sending[0] !== undefined;
  }

  function claimAny(): Promise<Claim | null> {
    return store.turns.claim(clock.now(), leaseMs);
  }

  return {
    history,
    step,
    settle,
    async threads() {
      const known = ids.flatMap((id) => (id === undefined ? [] : [id]));
      return new Map(
        await Promise.all(known.map(async (id) => [id, await store.threads.events(id, 0, 1_000)] as const)),
      );
    },
  };
}

/** What a bot might decide; in agent custody it holds, but once in a while it tries to speak all the same. */
function turnOf({ conversation }: Claim, how: number, now: number): Turn {
  const { custody } = conversation;
  const isRude = custody === 'agent' && how === 5;
  const say = custody === 'agent' && !isRude ? [] : Array.from({ length: how % 3 }, () => botSays(countedId()));
  const turn = { memory: emptyMemory, locale: 'en', say, record: [] };
  if (custody === 'bot' && how === 3)
    return { ...turn, move: { to: 'waiting', reason: 'asked' }, handover: handover(now) };
  if (custody === 'bot' && how === 4) return { ...turn, move: { to: 'closed', reason: 'ended-by-customer' } };
  if (custody === 'waiting' && how === 3) return { ...turn, move: { to: 'bot', reason: 'called-off' } };
  return turn;
}

function handover(now: number): NewHandover {
  return {
    id: countedId(),
    reason: 'asked',
    deadline: now + 600_000,
    priority: 1,
    via: 'chat',
    brief: {
      goal: 'a person, please',
      reason: { code: 'asked', detail: '' },
      slots: {},
      answersShown: [],
      promises: [],
      identity: { level: 'anonymous' },
      mood: { trend: 'flat', levels: [], words: [] },
      effort: 0,
      locale: 'en',
    },
  };
}

function raise(): never {
  throw new Error('There is no such customer.');
}
