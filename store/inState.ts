import { type RawBuilder, sql } from 'kysely';

/** `column in (…)` with the states written out, because a partial index is only used when the planner sees its words. */
export function inState(column: string, ...states: readonly string[]): RawBuilder<boolean> {
  const [only] = states;
  if (states.length === 1 && only !== undefined) return sql<boolean>`${sql.ref(column)} = ${sql.lit(only)}`;
  return sql<boolean>`${sql.ref(column)} in (${sql.join(states.map((state) => sql.lit(state)))})`;
}
