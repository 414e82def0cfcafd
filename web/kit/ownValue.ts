/** What stands under a name that somebody else chose; undefined for what every object knows by itself (`constructor`). */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
