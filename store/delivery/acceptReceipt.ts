import type { Inbound } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import type { Accepted } from '../../core/turn.ts';
import { clean } from '../clean.ts';
import { type Work, takeTurns } from '../database.ts';
import { key } from '../key.ts';
import { saveThread } from '../thread/thread.ts';
import { advanceReceipt, isFurther } from './advanceReceipt.ts';
import { becomeKnown } from './becomeKnown.ts';
import { lockItem } from './lockItem.ts';

type Receipt = Extract<Inbound, { readonly kind: 'receipt' }>;

/** How far a part got, forward only. By our own key it tells of a part whose provider id we do not know; without one it is kept until `endPart` names it. */
export async function acceptReceipt(work: Work, receipt: Receipt, now: Instant): Promise<Accepted> {
  await takeTurns(work, `receipt ${key(receipt.channel)} ${key(receipt.providerId)}`);
  const part = await work.db
    .selectFrom('outbox_part as p')
    .innerJoin('outbox as o', 'o.id', 'p.outbox_id')
    .select(['o.id', 'o.conversation_id as conversationId', 'p.part'])
    .where('p.channel', '=', key(receipt.channel))
    .where('p.account', '=', key(receipt.account))
    .where('p.provider_id', '=', key(receipt.providerId))
    .executeTakeFirst();
  const named = part ?? (await partWithKey(work, receipt));
  if (!named) return keepForLater(work, receipt, now);
  const locked = await lockItem(work, named);
  if (!locked) return { eventId: '', conversationId: '', first: false };
  if (!part) await becomeKnown(work, { ...locked, part: named.part }, key(receipt.providerId), now);
  const said = {
    state: receipt.state,
    errorCode: receipt.errorCode === undefined ? null : clean(receipt.errorCode, 64),
  };
  const first = await advanceReceipt(work, { ...locked, part: named.part }, said, now);
  if (first || !part) await saveThread(work, locked.thread);
  return { eventId: '', conversationId: named.conversationId, first };
}

/** A part that has begun and that the provider has not named. */
async function partWithKey(work: Work, { channel, account, key: partKey = '' }: Receipt) {
  const [, ofMessage, number] = /^(.+):(\d{1,4})$/s.exec(partKey) ?? [];
  if (ofMessage === undefined) return undefined;
  return work.db
    .selectFrom('outbox as o')
    .innerJoin('outbox_part as p', 'p.outbox_id', 'o.id')
    .select(['o.id', 'o.conversation_id as conversationId', 'p.part'])
    .where('o.key', '=', key(ofMessage))
    .where('o.channel', '=', key(channel))
    .where('o.account', '=', key(account))
    .where('p.part', '=', Number(number))
    .where('p.provider_id', 'is', null)
    .executeTakeFirst();
}

async function keepForLater(work: Work, receipt: Receipt, now: Instant): Promise<Accepted> {
  const where = {
    channel: key(receipt.channel),
    account: key(receipt.account),
    provider_id: key(receipt.providerId),
  };
  const known = await work.db
    .selectFrom('early_receipt')
    .select('state')
    .where('channel', '=', where.channel)
    .where('account', '=', where.account)
    .where('provider_id', '=', where.provider_id)
    .executeTakeFirst();
  const isNews = isFurther(known?.state ?? null, receipt.state);
  if (isNews) {
    const news = {
      state: receipt.state,
      error_code: receipt.errorCode === undefined ? null : clean(receipt.errorCode, 64),
      at: now,
    };
    await work.db
      .insertInto('early_receipt')
      .values({ ...where, ...news })
      .onConflict((conflict) => conflict.columns(['channel', 'account', 'provider_id']).doUpdateSet(news))
      .execute();
  }
  return { eventId: '', conversationId: '', first: isNews };
}
