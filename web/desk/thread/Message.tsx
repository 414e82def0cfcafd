import type { EventBody } from '../../../core/event.ts';
import { Blocks } from '../../kit/Blocks.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { documentPath, retryPath } from '../../kit/iconPaths.ts';
import { readMarkdown } from '../../kit/readMarkdown.ts';
import type { Said } from '../facts/itemsOf.ts';
import { words } from '../words/words.ts';
import { DeliveryMark } from './DeliveryMark.tsx';

/** One message: the customer's words as they typed them, ours with their form, source and choices. */
export function Message({ said }: { readonly said: Said }) {
  const { event, mark, given } = said;
  const isHeldBack = mark?.state === 'cancelled';
  return (
    <div class={`message${isHeldBack ? ' held-back' : ''}${mark?.state === 'failed' ? ' lost' : ''}`}>
      <div class="bubble" dir="auto">
        <Words body={event.body} />
      </div>
      {event.body?.kind === 'outbound' && <Extras message={event.body.message} given={given} />}
      {mark !== undefined && <DeliveryMark mark={mark} />}
    </div>
  );
}

function Words({ body }: { readonly body: EventBody | undefined }) {
  const { thread: say } = words;
  if (body === undefined) return <p class="erased">{say.erased}</p>;
  if (body.kind === 'outbound') return <Blocks blocks={readMarkdown(body.message.text, body.message.by === 'agent')} />;
  if (body.kind === 'words') return <p class="typed">{body.text}</p>;
  const { content } = body;
  switch (content.kind) {
    case 'text':
      return <p class="typed">{content.text}</p>;
    case 'choice':
      return (
        <p class="typed">
          <span class="chose">{say.chose}</span> {content.text}
        </p>
      );
    case 'media':
      return (
        <>
          <p class="typed attachment">
            <Icon path={documentPath} />
            {say.attachment(content.mimeType)}
          </p>
          {content.caption !== '' && <p class="typed">{content.caption}</p>}
        </>
      );
    case 'unsupported':
      return <p class="erased">{say.unsupported(content.label)}</p>;
    case 'event':
      return null;
  }
}

type Outbound = Extract<EventBody, { kind: 'outbound' }>['message'];

/** What stood below our message: where it comes from, what could be chosen. */
function Extras({ message, given }: { readonly message: Outbound; readonly given: number | undefined }) {
  const { thread: say } = words;
  const { source, choices } = message;
  return (
    <>
      {source !== undefined && (
        <p class="source">
          <Icon path={documentPath} />
          <a href={`/help/${encodeURIComponent(source.articleId)}`} target="_blank" rel="noopener noreferrer">
            {say.source(source.title)}
          </a>
        </p>
      )}
      {given !== undefined && (
        <p class="tag amber again">
          <Icon path={retryPath} />
          {say.again(given)}
        </p>
      )}
      {choices.length > 0 && (
        <ul class="offered" aria-label={say.choices}>
          {choices.map((choice) => (
            <li key={choice.id}>{choice.label}</li>
          ))}
        </ul>
      )}
    </>
  );
}
