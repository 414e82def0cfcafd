import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

type Kind = Database['kind'];

/** What a query needs to run: a connection (or a running transaction) and which database that is. */
export interface On {
  readonly kind: Kind;
  readonly db: Kysely<Tables>;
}

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
export function prepared<Given extends object, Row>(
  names: readonly (keyof Given & string)[],
  build: (db: Kysely<Tables>, given: Given, kind: Kind) => Compilable<Row>,
): (on: On, given: Given) => Promise<Row[]> {
  const places = Object.fromEntries(names.map((name) => [name, new Place(name)])) as Given;
  const compiled = new Map<Kind, CompiledQuery<Row>>();
  const query = ({ kind, db }: On): CompiledQuery<Row> => {
    const known = compiled.get(kind);
    if (known) return known;
    const fresh = build(db, places, kind).compile();
    compiled.set(kind, fresh);
    return fresh;
  };
  return async (on, given) => {
    const values: Readonly<Record<string, unknown>> = { ...given };
    const once = query(on);
    const parameters = once.parameters.map((value) => (value instanceof Place ? values[value.name] : value));
    return (await on.db.executeQuery({ ...once, parameters })).rows;
  };
}
