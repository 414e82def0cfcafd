import type { Address } from '../../core/address.ts';
import type { Conversation } from '../../core/conversation.ts';
import type { DeskStore } from '../../core/desk.ts';
import { mayContact } from '../consent/consentLedger.ts';
import { clean } from '../clean.ts';
import type { Database, Work } from '../database.ts';
import { addressKey } from '../key.ts';
import { type Thread, saveThread } from '../thread/thread.ts';
import { linkAddress } from '../turns/linkAddress.ts';
import { lockAddress } from '../turns/lockAddress.ts';
import { lockConversation } from '../turns/lockConversation.ts';
import { currentConversation } from './currentConversation.ts';
import { deskAgent } from './deskAgent.ts';
import { lockKnown, movedOn } from './lockAtEpoch.ts';
import { hasIt } from './takeOver.ts';
import { takeUp } from './takeUp.ts';
import { textableNumber } from './textableNumber.ts';

type Move = Parameters<DeskStore['continueBySms']>[0];
type Continued = { readonly conversation: Conversation; readonly continuesIn: Conversation };

/** Takes up a call-back by text message in the SMS thread of the number that was proved; null when it cannot be texted. */
export function continueBySms(database: Database, move: Move): Promise<Continued | null> {
  return database.work('continue-by-sms', async (work) => {
    const wish = await textedWish(work, move);
    if (!wish) return null;
    // Looked at before anything is made, so that "null" leaves nothing behind.
    if (!(await isFree(work, wish, move))) return null;
    const address = await lockTextAddress(work, wish, move);
    const asked = await lockKnown(work, move.conversationId);
    const isRepeat = hasIt(asked, move);
    if (!isRepeat && (asked.epoch !== move.epoch || asked.custody === 'closed')) throw movedOn();
    const hints = { locale: asked.locale, ...(asked.zone === null ? {} : { zone: asked.zone }) };
    const texted = await lockConversation(work, address, '', hints, move.now);
    // A new thread begins with whoever has the case elsewhere; nobody has said anything in it yet.
    if (texted.last_seq > 0 && isElsewhere(texted, move)) throw movedOn();
    if (!isRepeat) await takeUp(work, asked, { ...deskAgent(move), reason: 'call-back' }, move.announcement, move.now);
    await takeUpTexted(work, texted, asked, move);
    return {
      conversation: await currentConversation(work, asked.id),
      continuesIn: await currentConversation(work, texted.id),
    };
  });
}

interface Wish {
  readonly personId: string;
  readonly customerId: string;
  readonly name: string | null;
  readonly to: Address;
}

/** The open call-back by text message of this conversation and the number it goes to; null when there is none that was proved. */
async function textedWish(work: Work, move: Move): Promise<Wish | null> {
  const row = await work.db
    .selectFrom('conversation as c')
    .innerJoin('address as a', 'a.id', 'c.address_id')
    .innerJoin('handover as h', 'h.conversation_id', 'c.id')
    .select(['c.person_id', 'a.customer_id', 'a.phone', 'a.name'])
    .where('c.id', '=', clean(move.conversationId))
    .where('c.channel', '!=', 'sms')
    .where('a.level', '=', 'verified')
    .where('h.state', 'in', ['requested', 'accepted'])
    .where('h.via', '=', 'sms')
    .executeTakeFirst();
  const peer = textableNumber(row?.phone ?? '');
  if (!row || row.customer_id === null || peer === null) return null;
  const to = addressKey({ channel: 'sms', account: move.account, peer });
  return { personId: row.person_id, customerId: row.customer_id, name: row.name, to };
}

/** The number did not opt out, is not proved to be another customer's, and no colleague is in its thread. */
async function isFree(work: Work, wish: Wish, move: Move): Promise<boolean> {
  if (!(await mayContact(work.db, work.hide, wish.to, 'service'))) return false;
  const row = await work.db
    .selectFrom('address as a')
    .leftJoin('conversation as c', (join) => join.onRef('c.address_id', '=', 'a.id').on('c.route', '=', ''))
    .select(['a.customer_id', 'c.custody', 'c.agent_id'])
    .where('a.channel', '=', wish.to.channel)
    .where('a.account', '=', wish.to.account)
    .where('a.peer', '=', wish.to.peer)
    .executeTakeFirst();
  if (!row) return true;
  return (row.customer_id === null || row.customer_id === wish.customerId) && !isElsewhere(row, move);
}

function isElsewhere(thread: { readonly agent_id: string | null }, move: Move): boolean {
  return thread.agent_id !== null && thread.agent_id !== move.agentId;
}

/** The address of the number, belonging to the person who asked. The number is theirs, but who texts from it later is only claimed: a sender's number can be forged. */
async function lockTextAddress(work: Work, wish: Wish, move: Move) {
  const address = await lockAddress(work, wish.to, undefined, move.now);
  if (address.customer_id !== null && address.customer_id !== wish.customerId) throw movedOn();
  const provenance = 'number proved on another channel, call-back by text';
  if (address.person_id !== wish.personId) await linkAddress(work, address, wish.customerId, provenance, move.now);
  const changed = {
    ...address,
    level: address.level === 'anonymous' ? ('claimed' as const) : address.level,
    customer_id: wish.customerId,
    name: address.name ?? wish.name,
    phone: address.phone ?? wish.to.peer,
    provenance: address.provenance ?? provenance,
  };
  const { id, ...columns } = changed;
  await work.db.updateTable('address').set(columns).where('id', '=', id).execute();
  return changed;
}

/** The SMS thread joins the case and gets the same agent; the customer reads who writes. */
async function takeUpTexted(work: Work, thread: Thread, asked: Thread, move: Move): Promise<void> {
  thread.case_id = asked.case_id ?? thread.case_id;
  const isAnsweredThere = thread.custody === 'agent' && thread.agent_id === move.agentId && thread.last_seq > 0;
  if (isAnsweredThere) await saveThread(work, thread);
  else await takeUp(work, thread, { ...deskAgent(move), reason: 'call-back' }, move.greeting, move.now);
}
