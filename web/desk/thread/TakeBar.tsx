import type { DeskView } from '../../../core/desk.ts';
import { Button } from '../../kit/Button.tsx';
import { ownerName } from '../facts/ownerName.ts';
import { keys } from '../state/keys.ts';
import { may } from '../state/may.ts';
import { moving } from '../state/moving.ts';
import type { Thread } from '../state/thread.ts';
import { words } from '../words/words.ts';

/** Stands where the reply would be written while somebody else has the conversation: who, and how to get it. */
export function TakeBar({ open, view }: { readonly open: Thread; readonly view: DeskView }) {
  const { composer: say } = words;
  const { custody } = view.conversation;
  const name = ownerName(open.events) ?? words.thread.colleague;
  const text = custody === 'agent' ? say.agent(name) : custody === 'closed' ? say.closedOnly : say[custody];
  return (
    <div class="take-bar">
      <p>{text}</p>
      {may.takeOver.value && (
        <Button
          kind={custody === 'waiting' ? 'primary' : 'quiet'}
          keys="t"
          busy={moving.value === 'take-over'}
          onClick={keys.takeOver}
        >
          {custody === 'agent' ? words.thread.takeOverFrom(name) : words.thread.takeOver}
        </Button>
      )}
    </div>
  );
}
