/** A day of the calendar as `YYYY-MM-DD`, or null: whatever else stands in an address line. */
export function realDay(text: string | null): string | null {
  const at = text !== null && /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T12:00:00Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text ?? '') ? text : null;
}
