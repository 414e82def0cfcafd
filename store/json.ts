/** Reads JSON that this room wrote itself from a typed value; null for nothing. */
export function fromJson<Value>(text: string | null | undefined): Value | null {
  if (text === null || text === undefined) return null;
  // The only cast of the room: the same code wrote the column from a `Value`.
  return JSON.parse(text) as Value;
}
