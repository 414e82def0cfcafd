import type { Wake } from '../../core/thread.ts';

/** PostgreSQL refuses payloads of 8,000 bytes and more. */
const mostBytes = 7_900;

/** What one process tells the others, as NOTIFY payloads; `origin` lets the teller skip what it has heard already. */
export function payloadsOf(origin: string, wakes: readonly Wake[]): readonly string[] {
  const head = `${origin}\n`;
  const payloads: string[] = [];
  let lines = head;
  for (const wake of wakes) {
    const line = `${JSON.stringify(wake)}\n`;
    if (Buffer.byteLength(lines) + Buffer.byteLength(line) > mostBytes && lines !== head) {
      payloads.push(lines);
      lines = head;
    }
    lines += line;
  }
  return [...payloads, lines];
}

/** Reads a payload; nothing from one that this version does not understand, because a wake-up may be missed but not harm. */
export function wakesOf(payload: string | undefined): { readonly origin: string; readonly wakes: readonly Wake[] } {
  const [origin = '', ...lines] = (payload ?? '').split('\n');
  return { origin, wakes: lines.flatMap((line) => (line === '' ? [] : wakeOf(line))) };
}

function wakeOf(line: string): readonly Wake[] {
  try {
    const wake: unknown = JSON.parse(line);
    return typeof wake === 'object' && wake !== null && 'topic' in wake ? [wake as Wake] : [];
  } catch {
    return [];
  }
}
