import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

type Kind = Database['kind'];

/** What a query needs to run: a connection (or a running transaction) and which database that is. */
export interface On {
  readonly kind: Kind;
  readonly db: Kysely<Tables>;
}

/** What a query may be given in the place of a name. */
type Scalar = string | number | null;

/** Holds the place of a value while a query is compiled. */
class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query of the hot path: built and compiled once for each kind of database, afterwards only given its values, by name.
 * `build` must not look at the values: whatever it decides by them would be decided for good.
 */
export function prepared<const Name extends string, Row>(
  names: readonly Name[],
  build: (db: Kysely<Tables>, places: Readonly<Record<Name, never>>, kind: Kind) => Compilable<Row>,
): (on: On, values: Readonly<Record<Name, Scalar>>) => Promise<Row[]> {
  const places = Object.fromEntries(names.map((name) => [name, new Place(name)])) as Readonly<Record<Name, never>>;
  const compiled = new Map<Kind, CompiledQuery<Row>>();
  return async ({ kind, db }, values) => {
    const query = compiled.get(kind) ?? build(db, places, kind).compile();
    compiled.set(kind, query);
    const given: Readonly<Record<string, Scalar>> = values;
    const parameters = query.parameters.map((value) => (value instanceof Place ? given[value.name] : value));
    return (await db.executeQuery<Row>({ ...query, parameters })).rows;
  };
}
