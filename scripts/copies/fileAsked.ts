import { resolve } from 'node:path';

/** A file named on the command line, as an absolute path: npm runs scripts in the project's folder and says in INIT_CWD where it was called. */
export function fileAsked(name: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', name);
}
