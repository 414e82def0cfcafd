import type { EventBody } from '../../../core/event.ts';

/** The words of an event; empty when it has none or they were erased. */
export function textOfEvent({ body }: { readonly body?: EventBody | undefined }): string {
  switch (body?.kind) {
    case 'inbound': {
      const { content } = body;
      if (content.kind === 'text' || content.kind === 'choice') return content.text;
      return content.kind === 'media' ? content.caption : '';
    }
    case 'outbound':
      return body.message.text;
    case 'words':
      return body.text;
    case undefined:
      return '';
  }
}
