/** A span of logical time: from the call to its return. What ended before another began happened before it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What was done, and what the store answered. */
export type Deed = Span &
  (
    | { readonly kind: 'accepted'; readonly conversationId: string; readonly eventId: string; readonly first: boolean }
    | {
        readonly kind: 'turn';
        readonly conversationId: string;
        readonly outcome: 'committed' | 'stale' | 'refused';
        /** The epoch that was thought about. */
        readonly epoch: number;
        readonly messages: readonly string[];
        readonly said: readonly string[];
      }
    /** A person has the conversation, has left it. */
    | { readonly kind: 'came' | 'left'; readonly conversationId: string }
    | { readonly kind: 'stop' | 'start'; readonly conversationId: string }
    | {
        readonly kind: 'begun';
        readonly conversationId: string;
        readonly by: 'bot' | 'agent' | 'system';
        readonly text: string;
        readonly part: number;
      }
    | { readonly kind: 'ended'; readonly conversationId: string; readonly text: string; readonly part: number }
    | {
        readonly kind: 'settled';
        readonly conversationId: string;
        readonly text: string;
        readonly as: 'sent' | 'retry' | 'failed' | 'indeterminate';
      }
  );

/** Times during which something surely held: from the end of what began it to the beginning of what could first have ended it. */
export function surely(begins: readonly Span[], ends: readonly Span[]): readonly Span[] {
  return begins.flatMap(({ from, to }) => {
    const over = Math.min(...ends.filter((end) => end.to > from).map((end) => end.from), Number.POSITIVE_INFINITY);
    return over > to ? [{ from: to, to: over }] : [];
  });
}

/** Whether one span lies wholly within another. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.from > outer.from && inner.to < outer.to;
}
