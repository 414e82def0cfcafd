import { NightdeskError } from '../core/error.ts';

/** What somebody can do about an error that ended the start; null for one that nobody foresaw, which needs its stack. */
export function startProblem(error: unknown): string | null {
  if (error instanceof NightdeskError)
    return error.code === 'store-unavailable' ? withoutDatabase(error) : error.message;
  switch (error instanceof Error && 'code' in error ? error.code : '') {
    case 'EADDRINUSE':
      return 'The port is taken. Stop the other program or set PORT to a free one.';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'This machine has no such address. Set HOST to one of its own; 127.0.0.1 is the machine itself, 0.0.0.0 all of them.';
    case 'EACCES':
    case 'EPERM':
      return `This account may not do that: ${error instanceof Error ? error.message : ''}. PORT must be above 1023, and DATA_DIR a folder it may write to.`;
    default:
      return null;
  }
}

function withoutDatabase({ cause }: NightdeskError): string {
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return `The database does not answer${why}. Look at DATABASE_URL and whether PostgreSQL runs; without it, at DATA_DIR and who owns it.`;
}
