import type { TrialSettings } from './trial.ts';

/** One thing that happened; ids, counts and times in milliseconds since the trial began, never words. */
export type Line = { readonly at: number } &
  /** A customer has written; `thread` is one customer on one channel. */
  (
    | { readonly kind: 'written'; readonly id: string; readonly thread: string; readonly channel: string }
    /** Nightdesk has said that it has it. `eventId` where the channel tells. */
    | {
        readonly kind: 'acked';
        readonly id: string;
        readonly ms: number;
        readonly tries: number;
        readonly eventId: string;
      }
    /** It answered something that no provider could make sense of. */
    | { readonly kind: 'rejected'; readonly id: string; readonly status: number }
    /** The line broke after somebody had listened. */
    | { readonly kind: 'cut'; readonly id: string; readonly code: string }
    /** A provider has a message of ours for a customer. */
    | { readonly kind: 'arrived'; readonly channel: string; readonly peer: string; readonly providerId: string }
    /** A customer of the web chat was shown a message. */
    | { readonly kind: 'shown'; readonly thread: string; readonly eventId: string }
    | { readonly kind: 'fault'; readonly house: string; readonly what: string }
    | { readonly kind: 'stands'; readonly house: string; readonly ms: number }
    /** It was told to stop and did, with this code; so long it took. */
    | { readonly kind: 'left'; readonly house: string; readonly code: number; readonly ms: number }
    /** A WebSocket was closed by the house, with this code. */
    | { readonly kind: 'hung-up'; readonly thread: string; readonly code: number }
    /** Nothing was open any more, so long after the last trouble; -1 when that did not come. */
    | { readonly kind: 'calm'; readonly ms: number }
    /** It logged an error. */
    | { readonly kind: 'complaint'; readonly house: string; readonly what: string }
  );

type Told = Line extends infer One ? (One extends Line ? Omit<One, 'at'> : never) : never;

export interface History {
  readonly lines: readonly Line[];
  /** Milliseconds since the trial began. */
  now(): number;
  tell(line: Told): void;
}

/** An empty history; every line also goes to `record`. */
export function openHistory(record: TrialSettings['record']): History {
  const lines: Line[] = [];
  const began = performance.now();
  const now = (): number => Math.round((performance.now() - began) * 10) / 10;
  return {
    lines,
    now,
    tell(told) {
      const line: Line = { at: now(), ...told };
      lines.push(line);
      record(line);
    },
  };
}
