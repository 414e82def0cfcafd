import { type DestinationStream, pino } from 'pino';
import type { Config } from '../config.ts';

/** Writes one JSON line per fact to standard output; facts are ids, kinds and figures, never words of customers, addresses or secrets. */
export interface Log {
  debug(fact: string, detail?: Detail): void;
  info(fact: string, detail?: Detail): void;
  warn(fact: string, detail?: Detail): void;
  /** Something nobody expected; the error's name, code and stack are kept, not what it says about data. */
  fault(fact: string, error: unknown, detail?: Detail): void;
}

type Detail = Readonly<Record<string, unknown>>;

/** The log at a level, on standard output unless told otherwise; values under names that hold secrets are blanked. */
export function openLog(level: Config['logLevel'], to: DestinationStream = pino.destination(1)): Log {
  const paths = secretNames.flatMap((name) => [name, `*.${name}`]);
  const log = pino({ level, base: null, redact: { paths } }, to);
  return {
    debug: (fact, detail = {}) => log.debug(detail, fact),
    info: (fact, detail = {}) => log.info(detail, fact),
    warn: (fact, detail = {}) => log.warn(detail, fact),
    fault: (fact, error, detail = {}) => log.error({ ...detail, ...nameOf(error) }, fact),
  };
}

const secretNames = [
  'authorization',
  'cookie',
  'token',
  'secret',
  'password',
  'apiKey',
  'text',
  'name',
  'email',
  'phone',
];

function nameOf(error: unknown): Detail {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // The message may quote a row or a customer, and may look like a place; where it happened does not.
  const stack = error.stack
    ?.replaceAll(error.message, '')
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
    .join('\n');
  const cause = error.cause instanceof Error ? { cause: nameOf(error.cause) } : {};
  return { error: error.name, ...(code === undefined ? {} : { code }), stack, ...cause };
}
