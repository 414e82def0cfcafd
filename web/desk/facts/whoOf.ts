import type { DeskView } from '../../../core/desk.ts';
import { words } from '../words/words.ts';

/** What to call the customer of a conversation. */
export function whoOf({ conversation }: DeskView): string {
  const { identity, address } = conversation;
  const known = identity.name ?? identity.customerId ?? identity.email ?? identity.phone;
  // On the web the peer is a random name that means nothing to anybody.
  return known ?? (address.channel === 'web' ? words.lists.somebody : address.peer);
}
