/** How many of what went away, by name. */
export type Counts = Readonly<Record<string, number>>;

/** The sum of two counts, name by name. */
export function addCounts(one: Counts, other: Counts): Counts {
  const sum: Record<string, number> = { ...one };
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}
