/** Makes a text from outside fit for a text column: PostgreSQL refuses NUL, and keys must not grow without end. */
export function clean(text: string, longest = 512): string {
  return text.slice(0, longest).replaceAll('\0', '\uFFFD').toWellFormed();
}
