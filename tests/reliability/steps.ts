import { constantFrom, nat, oneof, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';

/** What may happen next, to which of two (a customer, a worker, an agent, a deliverer), and how. */
export type Step = readonly [name: StepName, which: 0 | 1, how: number];

/** How often each is tried. */
const weights = {
  /** A customer writes. */
  write: 5,
  /** A customer writes and is answered in the same step, if nobody else is at it. */
  ask: 3,
  /** The provider brings the last message once more. */
  repeat: 1,
  /** The customer changes the last message. */
  edit: 1,
  /** A worker takes a turn, or commits the one it has. */
  think: 9,
  /** A worker commits once more what is over. */
  thinkAgain: 1,
  /** A worker fails, is told to stop, or dies. */
  release: 1,
  giveBack: 1,
  dieThinking: 1,
  /** So much time passes that whoever holds something has lost it. */
  expire: 1,
  /** Somebody sets the clock, by hours. */
  jump: 1,
  takeOver: 4,
  reply: 2,
  handBack: 2,
  close: 1,
  /** A person answers from another inbox. */
  echo: 1,
  /** Nobody came in time. */
  giveUp: 1,
  /** A deliverer takes a message, or does the next thing with the one it has. */
  send: 10,
  /** A deliverer is refused, is told to come back, or does not know. */
  sendBadly: 1,
  dieSending: 1,
  stop: 1,
  start: 1,
} as const;

export type StepName = keyof typeof weights;

/** How some of these are done. */
export type Steps<Name extends StepName> = Readonly<Record<Name, (which: 0 | 1, how: number) => Promise<void>>>;

/** What may have happened before: nothing, somebody thinks about a message, a reply waits to leave. */
export const anyBeginning: Arbitrary<readonly Step[]> = constantFrom<(readonly Step[])[]>(
  [],
  [
    ['write', 0, 0],
    ['think', 0, 1],
  ],
  [
    ['write', 0, 0],
    ['think', 0, 1],
    ['think', 0, 1],
  ],
);

/** Any step. */
export const anyStep: Arbitrary<Step> = tuple(
  oneof(...names(weights).map((name) => ({ weight: weights[name], arbitrary: constantFrom(name) }))),
  constantFrom<(0 | 1)[]>(0, 1),
  nat(5),
);

function names<Name extends string>(of: Readonly<Record<Name, number>>): Name[] {
  return Object.keys(of) as Name[];
}
