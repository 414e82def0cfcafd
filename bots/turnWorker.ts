import type { Content } from '../core/content.ts';
import type { Conversation } from '../core/conversation.ts';
import type { Situation } from '../core/policy.ts';
import type { Clock } from '../core/time.ts';
import type { Claim, Turn, TurnStore } from '../core/turn.ts';
import type { Wakeups } from '../core/thread.ts';
import type { FrontDesk } from './frontDesk.ts';
import type { Heard } from './hear.ts';
import type { Pump } from './pump.ts';
import { startWokenPump } from './wokenPump.ts';

export interface TurnWorkerSettings {
  readonly turns: TurnStore;
  readonly wakeups: Wakeups;
  readonly frontDesk: FrontDesk;
  readonly situationOf: (conversation: Conversation) => Promise<Situation>;
  /** Listens to what was said, before it is thought about. */
  readonly hear: (contents: readonly Content[]) => Promise<Heard | null>;
  readonly now: Clock;
  readonly width: number;
  readonly leaseMs: number;
  /** Called once for each turn that ended. */
  readonly onTurn: (result: TurnResult) => void;
  readonly onError: (error: unknown, claim?: Claim) => void;
}

export interface TurnResult {
  readonly outcome: 'committed' | 'stale' | 'released' | 'lost';
  readonly channel: string;
  /** Kind of the decision, e.g. `answer`. */
  readonly decision: string;
  /** Milliseconds: from the customer's message to the claim, thinking, committing. */
  readonly waitedMs: number;
  readonly thinkMs: number;
  readonly commitMs: number;
}

/** Failed takes after which the turn is committed as a fault: an apology and a person. */
const mostTakes = 3;

/** Claims, thinks and commits, one conversation at a time each; sleeps until woken. */
export function startTurnWorker(settings: TurnWorkerSettings): Pump {
  return startWokenPump<Claim>(
    {
      take: () => settings.turns.claim(settings.now(), settings.leaseMs),
      work: (claim) => takeTurn(settings, claim),
      nextDue: () => settings.turns.nextDue(settings.now()),
      now: settings.now,
      width: settings.width,
      onError: (error) => settings.onError(error),
    },
    settings.wakeups,
    'turn',
  );
}

async function takeTurn(settings: TurnWorkerSettings, claim: Claim): Promise<void> {
  const claimed = settings.now();
  const heartbeat = setInterval(() => {
    // A lost lease is found out at commit, by the fence.
    settings.turns
      .renew(claim, settings.now(), settings.leaseMs)
      .catch((error: unknown) => settings.onError(error, claim));
  }, settings.leaseMs / 3);
  showTyping(settings, claim);
  try {
    const started = performance.now();
    const turn = await thinkOrFail(settings, claim);
    if (turn === null) return;
    const thought = performance.now();
    const outcome = await settings.turns.commit(claim, turn.turn, settings.now());
    settings.onTurn({
      outcome,
      channel: claim.conversation.address.channel,
      decision: turn.decision,
      waitedMs: claimed - (claim.messages[0]?.sentAt ?? claimed),
      thinkMs: thought - started,
      commitMs: performance.now() - thought,
    });
  } finally {
    clearInterval(heartbeat);
  }
}

async function thinkOrFail(
  settings: TurnWorkerSettings,
  claim: Claim,
): Promise<{ readonly turn: Turn; readonly decision: string } | null> {
  const situation = await settings.situationOf(claim.conversation);
  if (claim.attempts >= mostTakes) return settings.frontDesk.apologise(claim, situation);
  try {
    const heard = await settings.hear(claim.messages.map((message) => message.content));
    return await settings.frontDesk.takeTurn(claim, situation, heard);
  } catch (error) {
    settings.onError(error, claim);
    if (claim.attempts + 1 >= mostTakes) return settings.frontDesk.apologise(claim, situation);
    const failure = error instanceof Error ? error.name : 'unknown';
    await settings.turns.release(claim, failure, settings.now() + 500 * 2 ** claim.attempts);
    return null;
  }
}

/** Customers see typing only where a reply by the bot can follow. */
function showTyping(settings: TurnWorkerSettings, claim: Claim): void {
  const { custody, id } = claim.conversation;
  if (custody === 'agent' || !claim.messages.some((message) => saysSomething(message.content))) return;
  settings.wakeups.notify({ topic: 'typing', id, by: 'bot' });
}

function saysSomething(content: Content): boolean {
  return content.kind === 'text' || content.kind === 'choice';
}
