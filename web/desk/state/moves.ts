import { failureWords } from '../facts/failureWords.ts';
import { ownerName } from '../facts/ownerName.ts';
import { words } from '../words/words.ts';
import { alerts } from './alerts.ts';
import { ask } from './ask.ts';
import { AskFailure } from './askFailure.ts';
import { focusComposer } from './composer.ts';
import { drafts } from './drafts.ts';
import { lists } from './lists.ts';
import { moving } from './moving.ts';
import { notices } from './notices.ts';
import { route } from './route.ts';
import { session } from './session.ts';
import { thread } from './thread.ts';

type Move = 'take-over' | 'hand-back' | 'close';

/** Changes who speaks to the customer. The server refuses when the screen is behind; then the newest state is shown. */
export const moves = {
  takeOver: () => move('take-over'),
  handBack: () => move('hand-back'),
  close: () => move('close'),
};

async function move(name: Move): Promise<void> {
  const open = thread.current.peek();
  if (!open?.view || moving.peek() !== null) return;
  const { id, view } = open;
  moving.value = name;
  // One begins to write while the move is on its way; it is sent when the conversation is one's own.
  if (name === 'take-over') focusComposer(id, 'reply');
  try {
    const answer = await ask(`POST /conversations/:id/${name}`, { id, body: { epoch: view.conversation.epoch } });
    alerts.settleOverdue(id);
    if (name === 'take-over') arrive(id, 'continuesIn' in answer ? answer.continuesIn : undefined);
    await thread.refresh();
    if (name === 'take-over') focusComposer(thread.current.peek()?.id ?? id, 'reply');
  } catch (error) {
    if (!(error instanceof AskFailure && error.status === 409)) notices.say('danger', failureWords(error));
    else await sayBehind();
  } finally {
    moving.value = null;
  }
  void lists.refresh();
}

/** What was taken is found among one's own; a call-back by text message goes on in another conversation. */
function arrive(id: string, continuesIn = id): void {
  if (route.place.peek().page === 'desk') route.go(route.deskAddress('mine', continuesIn), true);
  if (continuesIn === id) return;
  // What was begun meanwhile comes along.
  drafts.set(continuesIn, drafts.peek(id));
  drafts.set(id, { reply: '' });
  notices.say('info', words.moves.continuesIn);
}

async function sayBehind(): Promise<void> {
  await thread.refresh();
  const open = thread.current.peek();
  const isMine = open?.view?.conversation.agentId === session.me.peek()?.agent.id;
  const name = open === null || isMine ? undefined : ownerName(open.events);
  notices.say('amber', name === undefined ? words.moves.movedOn : words.moves.moved(name));
}
