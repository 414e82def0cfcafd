import type { Conversation } from '../../core/conversation.ts';
import type { DeskMove } from '../../core/desk.ts';
import { countedId } from '../fakes/stores.ts';
import { anna, ben } from '../fakes/story.ts';
import type { Ground } from './ground.ts';
import type { Steps } from './steps.ts';

interface Screen {
  readonly conversation: Conversation;
  readonly move: DeskMove;
}

/** Two agents at the desk, and the clock that gives up when neither comes. */
export function people({
  store,
  clock,
  conversations,
  history,
  during,
}: Ground): Steps<'takeOver' | 'reply' | 'handBack' | 'close' | 'giveUp'> {
  /** What an agent sees at this moment, which may be over in the next. */
  async function screen(which: 0 | 1, how: number): Promise<Screen | null> {
    const id = conversations[how % 3 === 0 ? 1 - which : which];
    const conversation = id === undefined ? null : await store.threads.conversation(id);
    if (!conversation) return null;
    const agent = [anna, ben][which] ?? anna;
    const { epoch } = conversation;
    const move = {
      conversationId: conversation.id,
      agentId: agent.id,
      agentName: agent.name,
      epoch,
      now: clock.now(),
    };
    return { conversation, move };
  }

  async function act(which: 0 | 1, how: number, does: (shown: Screen) => Promise<unknown>, kind?: 'came' | 'left') {
    const shown = await screen(which, how);
    const done = shown && (await during(() => does(shown)));
    if (done && kind) history.push({ from: done.from, to: done.to, kind, conversationId: shown.conversation.id });
  }

  return {
    takeOver: (which, how) =>
      act(
        which,
        how,
        ({ move }) => store.desk.takeOver({ ...move, announcement: how % 2 === 0 ? countedId() : '' }),
        'came',
      ),
    reply: (which, how) =>
      act(which, how, ({ move }) => store.desk.reply({ ...move, text: countedId(), replyKey: countedId() })),
    handBack: (which, how) => act(which, how, ({ move }) => store.desk.handBack({ ...move, announcement: '' }), 'left'),
    close: (which, how) => act(which, how, ({ move }) => store.desk.close({ ...move, announcement: '' }), 'left'),
    giveUp: (which, how) =>
      act(which, how, async ({ conversation, move: { conversationId, epoch } }) => {
        const open = conversation.handover;
        if (!open || conversation.custody !== 'waiting') return;
        const now = Math.max(clock.now(), open.deadline);
        const announcement = countedId();
        await store.desk.expire({ conversationId, handoverId: open.id, epoch, announcement, now });
      }),
  };
}
