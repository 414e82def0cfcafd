import type { Address } from '../../core/address.ts';
import type { NewId } from '../../core/time.ts';

/** A new Direct Line conversation id; it carries its customer's id, so that a server that holds only the id and our secret can find the thread. */
export function newConversationId(newId: NewId, user: string): string {
  return `${newId()}.${user}`;
}

/** Where a conversation stands in our store, or null for what cannot be an id of ours. */
export function addressOf(conversationId: string): Address | null {
  const user = /^[\w-]{1,48}\.([\w-]{1,50})$/.exec(conversationId)?.[1];
  return user === undefined ? null : { channel: 'web', account: 'web', peer: user, route: conversationId };
}

/** Whether a server that makes tokens may give its customer this id. */
export function isUserId(user: string): boolean {
  return /^[\w-]{1,50}$/.test(user);
}
