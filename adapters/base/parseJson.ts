/** The value of a JSON text, undefined when it is none; to be looked at with zod. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // SyntaxError: the caller's zod says what is missing.
    return undefined;
  }
}
