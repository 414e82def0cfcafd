import { emptyMemory } from '../../core/conversation.ts';
import type { Instant } from '../../core/time.ts';
import type { Claim, NewHandover, Turn } from '../../core/turn.ts';
import { countedId } from '../fakes/stores.ts';
import { botSays } from '../fakes/story.ts';
import { type Ground, leaseMs } from './ground.ts';
import type { Steps } from './steps.ts';

interface Workers extends Steps<'ask' | 'think' | 'thinkAgain' | 'release' | 'giveBack' | 'dieThinking'> {
  /** Everybody dies; then what is open is answered. */
  settle(): Promise<void>;
}

/** Two that think, each about one conversation at a time. */
export function workers({ store, clock, history, during, customers: addresses, conversations }: Ground): Workers {
  const thinking: (Claim | undefined)[] = [];
  const over: (Claim | undefined)[] = [];

  const claim = () => store.turns.claim(clock.now(), leaseMs);

  async function commit(of: Claim, how: number): Promise<void> {
    const turn = turnOf(of, how, clock.now());
    const done = await during(() =>
      store.turns.commit(of, turn, clock.now()).catch((error: unknown) => {
        if (turn.say.length > 0 && of.conversation.custody === 'agent') return 'refused' as const;
        throw error;
      }),
    );
    if (!done) return;
    history.push({ from: done.from, to: done.to, ...turned({ claim: of, turn }, done.result) });
  }

  async function leave(which: 0 | 1, how: (claim: Claim) => Promise<void>): Promise<void> {
    const held = thinking[which];
    if (!held) return;
    thinking[which] = undefined;
    over[which] = held;
    await how(held);
  }

  return {
    async ask(which, how) {
      let answered: Turned | undefined;
      const said = { externalId: countedId(), from: addresses[which], sentAt: 0 };
      const content = { kind: 'text', text: countedId() } as const;
      const done = await during(() =>
        store.turns.accept({ kind: 'message', ...said, content }, clock.now(), (claim) => {
          const turn = turnOf(claim, how, clock.now());
          answered = { claim, turn };
          // Once in a while nobody knows an answer.
          return Promise.resolve(how === 2 ? null : turn);
        }),
      );
      if (!done) return;
      const { from, to, result } = done;
      conversations[which] = result.conversationId;
      history.push({ from, to, kind: 'accepted', ...result });
      if (answered === undefined || how === 2 || isRefused(answered)) return;
      history.push({ from, to, ...turned(answered, 'committed') });
    },
    async think(which, how) {
      // More often than not somebody goes on with what was begun.
      const who = how % 2 === 0 && thinking[which] === undefined && thinking[1 - which] ? flip(which) : which;
      if (thinking[who]) await leave(who, (held) => commit(held, how));
      else thinking[who] = (await claim()) ?? undefined;
    },
    async thinkAgain(which, how) {
      const again = over[which];
      if (again) await commit(again, how);
    },
    release: (which) => leave(which, (held) => store.turns.release(held, 'a failure', clock.now())),
    giveBack: (which) => leave(which, (held) => store.turns.giveBack(held)),
    dieThinking: (which) => leave(which, () => Promise.resolve()),
    async settle() {
      thinking.length = 0;
      for (let open = await claim(); open; open = await claim()) await commit(open, 0);
    },
  };
}

interface Turned {
  readonly claim: Claim;
  readonly turn: Turn;
}

function turned({ claim, turn }: Turned, outcome: 'committed' | 'stale' | 'refused') {
  const { id: conversationId, epoch } = claim.conversation;
  return {
    kind: 'turn',
    conversationId,
    outcome,
    epoch,
    messages: claim.messages.map(({ eventId }) => eventId),
    said: turn.say.map(({ text }) => text),
  } as const;
}

/** It tried to speak over a person; the message waits for a claim then. */
function isRefused({ claim, turn }: Turned): boolean {
  return claim.conversation.custody === 'agent' && turn.say.length > 0;
}

function flip(which: 0 | 1): 0 | 1 {
  return which === 0 ? 1 : 0;
}

/** What a bot might decide; in agent custody it holds, but once in a while it tries to speak all the same. */
function turnOf({ conversation: { custody } }: Claim, how: number, now: Instant): Turn {
  const isRude = custody === 'agent' && how === 5;
  const say = custody === 'agent' && !isRude ? [] : Array.from({ length: how % 3 }, () => botSays(countedId()));
  const turn = { memory: emptyMemory, locale: 'en', say, record: [] };
  if (custody === 'bot' && how === 3)
    return { ...turn, move: { to: 'waiting', reason: 'asked' }, handover: handover(now) };
  if (custody === 'bot' && how === 4) return { ...turn, move: { to: 'closed', reason: 'ended-by-customer' } };
  if (custody === 'waiting' && how === 3) return { ...turn, move: { to: 'bot', reason: 'called-off' } };
  return turn;
}

function handover(now: Instant): NewHandover {
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
