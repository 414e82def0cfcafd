import type { Inbound } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import type { Accepted } from '../../core/turn.ts';
import { clean } from '../clean.ts';
import { type Work, takeTurns } from '../database.ts';
import { key } from '../key.ts';
import { saveThread } from '../thread/thread.ts';
import { advanceReceipt, isFurther } from './advanceReceipt.ts';
import { lockItem } from './lockItem.ts';

type Receipt = Extract<Inbound, { readonly kind: 'receipt' }>;

/** How far a part got, forward only; a receipt for an id that we do not know yet is kept until `endPart` names it. */
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
  if (!part) return keepForLater(work, receipt, now);
  const locked = await lockItem(work, part);
  if (!locked) return { eventId: '', conversationId: '', first: false };
  const said = {
    state: receipt.state,
    errorCode: receipt.errorCode === undefined ? null : clean(receipt.errorCode, 64),
  };
  const first = await advanceReceipt(work, { ...locked, part: part.part }, said, now);
  if (first) await saveThread(work, locked.thread);
  return { eventId: '', conversationId: part.conversationId, first };
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
