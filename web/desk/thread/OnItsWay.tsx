import { Blocks } from '../../kit/Blocks.tsx';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { alertPath, clockPath } from '../../kit/iconPaths.ts';
import { readMarkdown } from '../../kit/readMarkdown.ts';
import type { Pending } from '../state/pending.ts';
import { writing } from '../state/writing.ts';
import { words } from '../words/words.ts';

/** A reply or note that the server has not confirmed yet; when it could not be sent, with a way to send it again. */
export function OnItsWay({ item }: { readonly item: Pending }) {
  const { thread: say } = words;
  const hasFailed = item.state === 'failed';
  return (
    <div role="group" class={item.kind === 'note' ? 'note pending' : 'turn by-agent pending'} aria-label={words.you}>
      <div class="message">
        <div class={item.kind === 'note' ? '' : 'bubble'} dir="auto">
          {item.kind === 'note' ? <p class="typed">{item.text}</p> : <Blocks blocks={readMarkdown(item.text, true)} />}
        </div>
        <p class={`delivery ${hasFailed ? 'danger' : 'quiet'}`} role={hasFailed ? 'alert' : undefined}>
          <Icon path={hasFailed ? alertPath : clockPath} />
          {hasFailed ? say.notSent : say.sending}
        </p>
        {hasFailed && (
          <div class="pending-moves">
            <Button small onClick={() => void writing.retry(item)}>
              {say.sendAgain}
            </Button>
            <Button small kind="plain" onClick={() => writing.discard(item)}>
              {say.discard}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
