import type { OutboxItem, Sender } from '../core/delivery.ts';

export interface CircuitSettings {
  /** Milliseconds that only ever go forward: a rest must not become an hour because a clock was set back. */
  readonly clock: () => number;
  /** A number from 0 up to 1, for jitter. */
  readonly chance: () => number;
  /** Told when a provider is left in peace (for so many ms), and when it takes messages again (null). */
  readonly onChange: (sender: Sender, restMs: number | null) => void;
}

/** Leaves a provider in peace while it takes nothing, and tries it with a few messages now and then; each sender (account of a channel) by itself. */
export interface Circuits {
  /** Senders for whom nothing may be taken from the out-tray now. */
  resting(): readonly Sender[];
  /** Whether this message may be tried; false when its provider rests or is being tried with others. Followed by one of the two notes. */
  enter(item: OutboxItem): boolean;
  /** The provider answered, or was not asked (`null`: nothing is known). */
  answered(item: OutboxItem, isKnown: boolean): void;
  /** The provider was away or busy; true while it rests, so that its trouble is not held against the message. */
  failed(item: OutboxItem, retryAfterMs: number | undefined): boolean;
  /** Milliseconds until a resting provider may be tried again, or null. */
  nextTry(): number | null;
}

/** Away for so many conversations in a row, or so often in a row, a provider is in trouble, not a message. */
const mostConversations = 3;
const mostFailures = 5;
/** One may be a message that always fails. */
const triesAtOnce = 2;
const firstRestMs = 5_000;
const longestRestMs = 60_000;

interface Circuit {
  readonly sender: Sender;
  readonly awayFor: Set<string>;
  failures: number;
  /** How often it rested in a row; 0 while it works. */
  rests: number;
  restsUntil: number;
  readonly trying: Set<string>;
}

/** The circuits of one process. */
export function openCircuits({ clock, chance, onChange }: CircuitSettings): Circuits {
  const circuits = new Map<string, Circuit>();
  return {
    resting: () => [...circuits.values()].filter(isResting).map(({ sender }) => sender),
    enter(item) {
      const circuit = circuits.get(nameOf(item.address));
      if (circuit === undefined || circuit.rests === 0) return true;
      if (isResting(circuit)) return false;
      circuit.trying.add(item.id);
      return true;
    },
    answered(item, isKnown) {
      const circuit = circuits.get(nameOf(item.address));
      if (circuit === undefined) return;
      circuit.trying.delete(item.id);
      if (!isKnown) return;
      circuits.delete(nameOf(item.address));
      if (circuit.rests > 0) onChange(circuit.sender, null);
    },
    failed(item, retryAfterMs = 0) {
      const circuit = circuitOf(item.address);
      const wasTried = circuit.trying.delete(item.id);
      circuit.failures += 1;
      circuit.awayFor.add(item.conversationId);
      const isTrouble = circuit.awayFor.size >= mostConversations || circuit.failures >= mostFailures;
      if (circuit.rests === 0 ? isTrouble : wasTried && clock() >= circuit.restsUntil) rest(circuit, retryAfterMs);
      // Others that were on their way may hear of a longer wait.
      else if (circuit.rests > 0) circuit.restsUntil = Math.max(circuit.restsUntil, clock() + retryAfterMs);
      return circuit.rests > 0;
    },
    nextTry() {
      // One that is being tried is woken by what comes of it.
      const waits = [...circuits.values()].map(({ restsUntil }) => restsUntil - clock()).filter((wait) => wait > 0);
      return waits.length === 0 ? null : Math.ceil(Math.min(...waits));
    },
  };

  function isResting({ rests, restsUntil, trying }: Circuit): boolean {
    return rests > 0 && (clock() < restsUntil || trying.size >= triesAtOnce);
  }

  function rest(circuit: Circuit, retryAfterMs: number): void {
    const ownMs = Math.min(longestRestMs, firstRestMs * 2 ** circuit.rests) * (0.75 + chance() / 4);
    const restMs = Math.round(retryAfterMs > 0 ? retryAfterMs * (1 + chance() / 20) : ownMs);
    circuit.rests += 1;
    circuit.restsUntil = Math.max(circuit.restsUntil, clock() + restMs);
    onChange(circuit.sender, restMs);
  }

  function circuitOf({ channel, account }: Sender): Circuit {
    const name = nameOf({ channel, account });
    const known = circuits.get(name);
    if (known) return known;
    const fresh: Circuit = {
      sender: { channel, account },
      awayFor: new Set(),
      failures: 0,
      rests: 0,
      restsUntil: 0,
      trying: new Set(),
    };
    circuits.set(name, fresh);
    return fresh;
  }
}

function nameOf({ channel, account }: Sender): string {
  return JSON.stringify([channel, account]);
}
