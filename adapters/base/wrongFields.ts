import type { z } from 'zod';

/** The fields that could not be read, by name and never by value (that is a customer's): the first ten, however many somebody sends. */
export function wrongFields(error: z.ZodError): string {
  const names = new Set(error.issues.slice(0, most).map((issue) => issue.path.join('.')));
  return [...names].join(', ');
}

const most = 10;
