import type { Variant } from '../../core/knowledge.ts';
import { toPlain } from '../../text/plain.ts';

/** What a text is searched in: the title, each example and each line of the body, and whether it is of the body. */
export function passagesOf(variant: Variant): readonly { readonly text: string; readonly body: boolean }[] {
  const body = `${toPlain(variant.web)}\n\n${toPlain(variant.body)}`.split(/\n+/).filter((line) => line.trim() !== '');
  return [
    { text: variant.title, body: false },
    ...variant.examples.map((text) => ({ text, body: false })),
    ...body.slice(0, mostPassages).map((text) => ({ text, body: true })),
  ];
}

/** A longer body adds little and would drown short articles. */
const mostPassages = 40;
