import { z } from 'zod';
import type { Conversation } from '../../../core/conversation.ts';
import type { DeskApi } from '../../../core/deskApi.ts';
import type { DeskMove } from '../../../core/desk.ts';
import { NightdeskError } from '../../../core/error.ts';
import type { SignedIn } from '../../signIn/signedIn.ts';
import { agentWords } from '../agentWords.ts';
import type { Desk } from '../desk.ts';
import type { Call, Endpoints } from '../endpoint.ts';
import { seenRecently } from '../seenRecently.ts';

type Moves = Extract<keyof DeskApi, `POST /conversations/${string}`>;

/** What people do with a conversation: take it over, answer, note, give it back, end it; and being seen while they do. */
export function moves(desk: Desk): Endpoints<Moves> {
  const { store } = desk;
  const isNoted = seenRecently(1_000);

  return {
    'POST /conversations/:id/take-over': {
      ask: z.object({ epoch }),
      async handle(call) {
        const conversation = await found(desk, call.id);
        const bySms = await continueBySms(desk, conversation, move(call));
        if (bySms !== null) {
          await desk.audit(call, 'take-over', call.id);
          return bySms;
        }
        const { name } = call.caller.agent;
        const announcement = desk.voice(conversation)('person.joined', { name });
        const taken = await store.desk.takeOver({ ...move(call), announcement });
        await desk.audit(call, 'take-over', call.id);
        return { epoch: taken.epoch };
      },
    },
    'POST /conversations/:id/reply': {
      ask: z.object({ epoch, text, replyKey: z.string().regex(/^[\w-]{8,100}$/, 'letters, digits, _ and -') }),
      async handle(call) {
        const { replyKey } = call.ask;
        const event = await store.desk.reply({ ...move(call), text: agentWords(call.ask.text), replyKey });
        await desk.audit(call, 'reply', call.id);
        return { event };
      },
    },
    'POST /conversations/:id/note': {
      ask: z.object({ text }),
      async handle(call) {
        const { agent } = call.caller;
        const event = await store.desk.note({
          conversationId: call.id,
          agentId: agent.id,
          agentName: agent.name,
          text: agentWords(call.ask.text),
          now: call.now,
        });
        return { event };
      },
    },
    'POST /conversations/:id/hand-back': {
      ask: z.object({ epoch }),
      async handle(call) {
        const { name } = call.caller.agent;
        const announcement = desk.voice(await found(desk, call.id))('person.handed-back', { name });
        const back = await store.desk.handBack({ ...move(call), announcement });
        await desk.audit(call, 'hand-back', call.id);
        return { epoch: back.epoch };
      },
    },
    'POST /conversations/:id/close': {
      ask: z.object({ epoch }),
      async handle(call) {
        const { name } = call.caller.agent;
        const announcement = desk.voice(await found(desk, call.id))('person.closed', { name });
        const closed = await store.desk.close({ ...move(call), announcement });
        await desk.audit(call, 'close', call.id);
        return { epoch: closed.epoch };
      },
    },
    'POST /conversations/:id/typing': {
      ask: null,
      async handle({ id, caller, now }) {
        if (isNoted(`typing ${caller.agent.id} ${id}`, now)) return { done: true };
        const { custody, agentId } = await found(desk, id);
        // The customer is told that a person types; only the one who may speak to them can be meant.
        if (custody !== 'agent' || agentId !== caller.agent.id)
          throw new NightdeskError('conflict', 'Somebody else has this conversation.');
        store.wakeups.notify({ topic: 'typing', id, by: 'agent', name: caller.agent.name });
        return { done: true };
      },
    },
    'POST /conversations/:id/viewing': {
      ask: null,
      async handle({ id, caller, now }) {
        if (isNoted(`viewing ${caller.agent.id} ${id}`, now)) return { done: true };
        await found(desk, id);
        store.wakeups.notify({ topic: 'viewing', id, agentId: caller.agent.id, name: caller.agent.name });
        return { done: true };
      },
    },
  };
}

const epoch = z.int().min(0);
const text = z.string().max(20_000);

async function found(desk: Desk, id: string): Promise<Conversation> {
  const conversation = await desk.store.threads.conversation(id);
  if (conversation !== null) return conversation;
  throw new NightdeskError('not-found', 'There is no such conversation.');
}

function move(call: Pick<Call<Moves>, 'id' | 'now'> & { caller: SignedIn; ask: { epoch: number } }): DeskMove {
  const { agent } = call.caller;
  return { conversationId: call.id, agentId: agent.id, agentName: agent.name, epoch: call.ask.epoch, now: call.now };
}

/** A call-back by text message is answered where the customer will read it; null when this is none or nothing can be texted. */
async function continueBySms(
  desk: Desk,
  conversation: Conversation,
  move: DeskMove,
): Promise<{ readonly epoch: number; readonly continuesIn: string } | null> {
  if (desk.smsAccount === undefined || conversation.handover?.via !== 'sms') return null;
  const name = move.agentName;
  const reference = conversation.case?.reference ?? '';
  const both = await desk.store.desk.continueBySms({
    ...move,
    account: desk.smsAccount,
    announcement: desk.voice(conversation)('person.moved-to-sms', { name }),
    greeting: desk.voice(conversation, 'sms')('person.joined-sms', { name, reference }),
  });
  return both && { epoch: both.conversation.epoch, continuesIn: both.continuesIn.id };
}
