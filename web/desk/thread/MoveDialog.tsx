import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ownerName } from '../facts/ownerName.ts';
import { dialogs } from '../state/dialogs.ts';
import { moves } from '../state/moves.ts';
import { thread, type Thread } from '../state/thread.ts';
import { words } from '../words/words.ts';

type Move = 'take-over' | 'hand-back' | 'close';

/** A second look before the customer is told something. */
export function MoveDialog({ move }: { readonly move: Move }) {
  const open = thread.current.value;
  const yes = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => yes.current?.focus(), []);
  if (open === null) return null;
  const say = wordsOf(move, open);
  return (
    <Dialog title={say.title} onClose={dialogs.close}>
      <p class="dialog-text">{say.text}</p>
      <div class="dialog-ends">
        <Button onClick={dialogs.close}>{say.no}</Button>
        <Button
          kind="primary"
          buttonRef={yes}
          onClick={() => {
            dialogs.close();
            void acts[move]();
          }}
        >
          {say.yes}
        </Button>
      </div>
    </Dialog>
  );
}

const acts: Readonly<Record<Move, () => Promise<void>>> = {
  'take-over': moves.takeOver,
  'hand-back': moves.handBack,
  close: moves.close,
};

function wordsOf(move: Move, open: Thread) {
  const { moves: say, thread: name } = words;
  const owner = ownerName(open.events) ?? words.thread.colleague;
  switch (move) {
    case 'take-over':
      return { title: say.takeTitle(owner), text: say.takeText(owner), no: words.cancel, yes: name.takeOver };
    case 'hand-back':
      return { title: say.handTitle, text: say.handText, no: say.stay, yes: name.handBack };
    case 'close': {
      const reference = open.view?.conversation.case?.reference ?? '';
      return { title: say.closeTitle, text: say.closeText(reference), no: say.keepOpen, yes: name.close };
    }
  }
}
