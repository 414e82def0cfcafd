import { useEffect, useRef } from 'preact/hooks';
import type { DeskView } from '../../../core/desk.ts';
import { Button } from '../../kit/Button.tsx';
import { notePath, sendPath } from '../../kit/iconPaths.ts';
import { whoOf } from '../facts/whoOf.ts';
import { composerId } from '../state/composer.ts';
import { drafts, type Draft } from '../state/drafts.ts';
import { may } from '../state/may.ts';
import type { Thread } from '../state/thread.ts';
import { writing } from '../state/writing.ts';
import { words } from '../words/words.ts';
import { AnswerIn } from './AnswerIn.tsx';
import { TakeBar } from './TakeBar.tsx';

const longest = 4000;
const tellFrom = 3600;

/** Where one writes: to the customer, or a note for colleagues. */
export function Composer({ open, view }: { readonly open: Thread; readonly view: DeskView }) {
  const { composer: say } = words;
  const draft = drafts.of(open.id);
  const isReply = draft.mode === 'reply';
  return (
    <div class={`composer ${draft.mode}`}>
      <div class="composer-modes" role="group" aria-label={say.modes}>
        <Mode id={open.id} mode="reply" current={draft.mode} name={say.reply} keys="r" />
        <Mode id={open.id} mode="note" current={draft.mode} name={say.note} keys="n" />
        {isReply && may.write.value && <AnswerIn locale={view.conversation.locale} />}
      </div>
      {isReply && !may.write.value ? (
        <TakeBar open={open} view={view} />
      ) : (
        <Box id={open.id} draft={draft} placeholder={isReply ? say.replyTo(whoOf(view)) : say.writeNote} />
      )}
    </div>
  );
}

function Mode(props: {
  readonly id: string;
  readonly mode: Draft['mode'];
  readonly current: Draft['mode'];
  readonly name: string;
  readonly keys: string;
}) {
  const isCurrent = props.mode === props.current;
  return (
    <button
      type="button"
      aria-pressed={isCurrent}
      aria-keyshortcuts={props.keys}
      onClick={() => drafts.set(props.id, { mode: props.mode })}
    >
      {props.name}
    </button>
  );
}

function Box({ id, draft, placeholder }: { readonly id: string; readonly draft: Draft; readonly placeholder: string }) {
  const { composer: say } = words;
  const box = useRef<HTMLTextAreaElement>(null);
  const { mode, [mode]: text } = draft;
  const left = longest - text.length;
  const maySend = text.trim() !== '' && left >= 0 && (mode === 'note' || may.reply.value);
  useEffect(() => {
    const area = box.current;
    if (area === null) return;
    // Grows with the words; the style sheet sets how far.
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text, mode]);
  const send = (): void => {
    if (maySend) void writing.send();
  };
  return (
    <form
      class="composer-box"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={box}
        id={composerId}
        rows={1}
        dir="auto"
        value={text}
        placeholder={placeholder}
        aria-label={placeholder}
        aria-invalid={left < 0 ? 'true' : undefined}
        onInput={(event) => {
          drafts.set(id, { [mode]: event.currentTarget.value });
          if (mode === 'reply') writing.typing();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing || isOnGlass()) return;
          event.preventDefault();
          send();
        }}
      />
      <div class="composer-foot">
        <span class={left < 0 ? 'wrong' : ''} role={left < 0 ? 'alert' : undefined}>
          {left < 0 ? say.over(-left) : longest - left > tellFrom ? say.left(left) : say.hint}
        </span>
        <Button type="submit" small kind="primary" icon={mode === 'reply' ? sendPath : notePath} disabled={!maySend}>
          {mode === 'reply' ? say.send : say.saveNote}
        </Button>
      </div>
    </form>
  );
}

/** On a keyboard of glass there is no Shift + Enter: Enter makes a line, the button sends. */
function isOnGlass(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
