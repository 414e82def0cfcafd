import { signal } from '@preact/signals';
import { failureWords } from '../facts/failureWords.ts';
import { ownerName } from '../facts/ownerName.ts';
import { words } from '../words/words.ts';
import { alerts } from './alerts.ts';
import { ask } from './ask.ts';
import { AskFailure } from './askFailure.ts';
import { focusComposer } from './composer.ts';
import { lists } from './lists.ts';
import { notices } from './notices.ts';
import { route } from './route.ts';
import { session } from './session.ts';
import { thread } from './thread.ts';

type Move = 'take-over' | 'hand-back' | 'close';

const moving = signal<Move | null>(null);

/** Changes who speaks to the customer. The server refuses when the screen is behind; then the newest state is shown. */
export const moves = {
  /** What is on its way. */
  moving,
  takeOver: () => move('take-over'),
  handBack: () => move('hand-back'),
  close: () => move('close'),
};

async function move(name: Move): Promise<void> {
  const open = thread.current.peek();
  if (!open?.view || moving.peek() !== null) return;
  const { id, view } = open;
  moving.value = name;
  try {
    const answer = await ask(`POST /conversations/:id/${name}`, { id, body: { epoch: view.conversation.epoch } });
    alerts.settleOverdue(id);
    if (name === 'take-over') arrive(id, 'continuesIn' in answer ? answer.continuesIn : undefined);
  } catch (error) {
    if (!(error instanceof AskFailure && error.status === 409)) notices.say('danger', failureWords(error));
    else await sayBehind();
  } finally {
    moving.value = null;
  }
  await Promise.all([thread.refresh(), lists.refresh()]);
  if (name === 'take-over' && thread.current.peek()?.view?.conversation.custody === 'agent')
    focusComposer(thread.current.peek()?.id ?? id, 'reply');
}

/** What was taken is found among one's own; a call-back by text message goes on in another conversation. */
function arrive(id: string, continuesIn: string | undefined): void {
  if (route.place.peek().page === 'desk') route.go(route.deskAddress('mine', continuesIn ?? id), true);
  if (continuesIn !== undefined && continuesIn !== id) notices.say('info', words.moves.continuesIn);
}

async function sayBehind(): Promise<void> {
  await thread.refresh();
  const open = thread.current.peek();
  const isMine = open?.view?.conversation.agentId === session.me.peek()?.agent.id;
  const name = open === null || isMine ? undefined : ownerName(open.events);
  notices.say('amber', name === undefined ? words.moves.movedOn : words.moves.moved(name));
}
