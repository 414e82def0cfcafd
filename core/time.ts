/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. Always passed in, never read from a clock in a pure room. */
export type Instant = number;

/** Tells the time; the one real clock is made in `server/`, tests pass their own. */
export type Clock = () => Instant;

/** Makes a new random id with at least 128 bits from a secure source; tests pass a counter. */
export type NewId = () => string;
