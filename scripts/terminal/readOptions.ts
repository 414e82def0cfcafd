import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { EmbedderChoice } from '../../language/embedding/openEmbedder.ts';
import { embeddingHere } from './embeddingHere.ts';

/** What explain and chat are told on the command line and by the environment. */
export interface Options {
  readonly words: readonly string[];
  readonly locale?: string | undefined;
  readonly channel: string;
  readonly at?: string | undefined;
  readonly people: number;
  readonly json: boolean;
  readonly why: boolean;
  readonly modelDir: string;
  readonly contentDir?: string | undefined;
  readonly embedding: EmbedderChoice;
}

/** Reads the arguments; `usage` is shown and the program ends when they make no sense. */
export function readOptions(usage: string): Options {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        locale: { type: 'string' },
        channel: { type: 'string', default: 'web' },
        at: { type: 'string' },
        people: { type: 'string', default: '2' },
        json: { type: 'boolean', default: false },
        why: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help || !/^\d{1,3}$/.test(values.people)) throw new TypeError();
    return {
      ...values,
      words: positionals,
      people: Number(values.people),
      modelDir: join(process.env['DATA_DIR'] ?? './data', 'models'),
      contentDir: process.env['CONTENT_DIR'],
      embedding: embeddingHere(),
    };
  } catch (error) {
    // parseArgs throws a TypeError for what it does not know.
    if (!(error instanceof TypeError)) throw error;
    console.error([error.message, usage].filter(Boolean).join('\n\n'));
    process.exit(error.message === '' ? 0 : 2);
  }
}
