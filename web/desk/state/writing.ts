import { failureWords } from '../facts/failureWords.ts';
import { ownerName } from '../facts/ownerName.ts';
import { words } from '../words/words.ts';
import { ask } from './ask.ts';
import { AskFailure } from './askFailure.ts';
import { clock } from './clock.ts';
import { drafts } from './drafts.ts';
import { notices } from './notices.ts';
import { pending, type Pending } from './pending.ts';
import { session } from './session.ts';
import { thread } from './thread.ts';

const typingApartMs = 3000;
let typedAt = 0;

/** Sends replies and notes: shown at once, sent once, kept when that fails. */
export const writing = {
  /** Sends the draft of the open conversation. */
  async send(): Promise<void> {
    const open = thread.current.peek();
    if (!open?.view) return;
    const { mode, [mode]: draft } = drafts.peek(open.id);
    const text = draft.trim();
    if (text === '') return;
    drafts.set(open.id, { [mode]: '' });
    await deliver({
      conversationId: open.id,
      kind: mode,
      key: crypto.randomUUID(),
      text,
      at: clock.now.peek(),
      afterSeq: open.events.at(-1)?.seq ?? 0,
      state: 'sending',
    });
  },
  retry: (item: Pending) => deliver({ ...item, state: 'sending' }),
  discard: (item: Pending) => pending.remove(item.key),
  /** Tells the customer that somebody types, at most every three seconds. */
  typing(): void {
    const open = thread.current.peek();
    if (open === null || Date.now() - typedAt < typingApartMs) return;
    typedAt = Date.now();
    // A lost typing sign is no loss.
    ask('POST /conversations/:id/typing', { id: open.id }).catch(() => undefined);
  },
};

async function deliver(item: Pending): Promise<void> {
  pending.add(item);
  try {
    const { event } = await post(item);
    pending.remove(item.key);
    thread.add(event);
  } catch (error) {
    if (error instanceof AskFailure && error.status === 409) await giveBack(item);
    else {
      pending.fail(item.key);
      // Without a connection the banner says so already.
      if (error instanceof AskFailure && error.status !== 0 && error.status !== 401)
        notices.say('danger', failureWords(error));
    }
  }
}

function post(item: Pending) {
  const id = item.conversationId;
  if (item.kind === 'note') return ask('POST /conversations/:id/note', { id, body: { text: item.text } });
  const epoch = thread.current.peek()?.id === id ? thread.current.peek()?.view?.conversation.epoch : undefined;
  return ask('POST /conversations/:id/reply', {
    id,
    body: { epoch: epoch ?? 0, text: item.text, replyKey: item.key },
  });
}

/** Somebody else moved the conversation: the words go back into the box, and the newest state is shown. */
async function giveBack(item: Pending): Promise<void> {
  pending.remove(item.key);
  const draft = drafts.peek(item.conversationId);
  const reply = [item.text, draft.reply].filter((part) => part !== '').join('\n');
  drafts.set(item.conversationId, { mode: 'reply', reply });
  await thread.refresh();
  const open = thread.current.peek();
  const isMine = open?.view?.conversation.agentId === session.me.peek()?.agent.id;
  const name = open === null || isMine ? undefined : ownerName(open.events);
  notices.say('amber', name === undefined ? words.moves.behindMoved : words.moves.behindTaken(name));
}
