import { NightdeskError } from '../core/error.ts';

const connectionTrouble =
  /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT|EACCES|ERR_SQLITE_ERROR|ERR_INVALID_STATE)/;
const connectionWords =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|has been discarded|client was closed|pool after calling end|driver has already been destroyed|database is not open|connection error/i;

/** Gives trouble of a database our name (`store-unavailable`, retry); everything else stays what it is. Values never travel along. */
export function translated(error: unknown): unknown {
  if (error instanceof NightdeskError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const isOurs = code === '' && !connectionWords.test(error.message);
  if (isOurs || !(isSqlState(code) || connectionTrouble.test(code) || connectionWords.test(error.message)))
    return error;
  // PostgreSQL puts row values into `detail`; only the state and the driver's one line are kept.
  const cause = new Error(`${code} ${isSqlState(code) ? constraintOf(error) : error.message}`.trim());
  return new NightdeskError('store-unavailable', 'The database did not do its work; nothing was changed.', {
    retry: true,
    cause,
  });
}

/** Two transactions stood in each other's way: the same work succeeds when it is done again. */
export function isPassing(error: unknown): boolean {
  return error instanceof Error && (codeOf(error) === '40P01' || codeOf(error) === '40001' || isBusy(error));
}

/** SQLITE_BUSY in any of its forms. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === 5;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function isSqlState(code: string): boolean {
  return /^[0-9A-Z]{5}$/.test(code);
}

function constraintOf(error: Error): string {
  return 'constraint' in error && typeof error.constraint === 'string' ? `constraint ${error.constraint}` : 'SQLSTATE';
}
