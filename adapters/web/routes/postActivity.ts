import type { RawRequest, RawResponse } from '../../../core/channel.ts';
import { answer, later, refusal } from '../answers.ts';
import { addressOf } from '../conversationId.ts';
import { conversationOf } from '../conversationOf.ts';
import { normalise } from '../normalise.ts';
import type { Office } from '../office.ts';
import { readJson } from '../readJson.ts';
import { inConversation, verify } from '../verify.ts';

/** `POST /conversations/{id}/activities`: answered once it is committed; the same `clientActivityID` again gets the first id. */
export async function postActivity(request: RawRequest, office: Office): Promise<RawResponse> {
  const { settings, tokens, limits, streams } = office;
  const caller = await verify(request, settings, tokens);
  if (caller.kind === 'refused') return caller.response;
  const grant = inConversation(caller, request.params['id'] ?? '');
  if ('status' in grant) return grant;
  const body = readJson(request);
  const from = addressOf(grant.conversationId);
  if (body === null || from === null) return refusal(400, 'BadArgument', 'The body is not a JSON object.');
  const now = settings.now();
  // A server speaks in every conversation; a customer only as who they were when the token was made.
  const sessionOf = caller.kind === 'customer' ? (grant.identity.customerId ?? null) : undefined;
  const read = normalise(body, from, grant.identity, now, settings.newId, sessionOf);
  if (read.kind === 'refused') return refusal(400, read.code, read.message);
  const { inbound } = read;
  if (inbound.kind === 'typing') {
    if (limits.typing.take(grant.user) === 0) {
      await conversationOf(caller, grant, settings.threads);
      await settings.door.accept(inbound, now);
    }
    return answer(200, { id: settings.newId() });
  }
  // Pressing "talk to a person" must work for somebody who wrote too much: events are counted apart.
  const key = `${grant.user} ${inbound.kind === 'message' && inbound.content.kind === 'event' ? 'event' : 'words'}`;
  const waitMs = Math.max(limits.minute.take(key), limits.hour.take(key));
  if (waitMs > 0) return later(429, waitMs);
  const accepted = await settings.door.accept(inbound, now);
  streams.arrived(grant.conversationId, accepted.conversationId);
  return answer(200, { id: accepted.eventId });
}
