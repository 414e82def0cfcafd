/** The same keys without those that are undefined: an optional field is there with a value or not there. */
export function given<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const kept: { [Key in keyof T]?: Exclude<T[Key], undefined> } = {};
  let key: keyof T;
  for (key in values) if (isGiven(values[key])) Object.assign(kept, { [key]: values[key] });
  return kept;
}

function isGiven(value: unknown): boolean {
  return value !== undefined;
}
