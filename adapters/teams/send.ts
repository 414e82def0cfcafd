import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Address } from '../../core/address.ts';
import type { SendOptions } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import { parseJson } from '../base/parseJson.ts';
import type { Connector } from './openConnector.ts';
import { failureOf } from './failureOf.ts';
import type { Reference } from './referenceOf.ts';
import type { TeamsWire } from './render.ts';

/** Hands one message to the Connector and gives its id. Errors `delivery-*`. */
export async function sendTeams(
  connector: Connector,
  referenceOf: (to: Address) => Promise<Reference | null>,
  { to, activity }: TeamsWire,
  { idempotencyKey, signal }: SendOptions,
): Promise<{ readonly providerId: string }> {
  const reference = await lookUp(referenceOf, to);
  if (reference === null)
    throw new NightdeskError('delivery-refused', 'Nothing is left that says where this conversation is answered');
  const requestId = requestIdOf(idempotencyKey);
  const answer = await connector.post({ reference, conversationId: to.peer, activity, requestId, signal });
  if (answer.status < 200 || answer.status > 299) throw failureOf(answer);
  const sent = z.object({ id: z.string().min(1) }).safeParse(parseJson(answer.text));
  if (!sent.success) throw new NightdeskError('delivery-unknown', 'Teams took the message but gave no id');
  return { providerId: `${to.peer}:${sent.data.id}` };
}

async function lookUp(referenceOf: (to: Address) => Promise<Reference | null>, to: Address): Promise<Reference | null> {
  try {
    return await referenceOf(to);
  } catch (error) {
    // A store that is away for a moment: the message has not left.
    throw new NightdeskError('delivery-unavailable', 'The conversation cannot be looked up', {
      retry: true,
      cause: error,
    });
  }
}

/** A UUID as the header wants it, the same for every attempt. */
function requestIdOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
