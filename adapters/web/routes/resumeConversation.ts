import type { RawRequest, RawResponse } from '../../../core/channel.ts';
import { conversationOf } from '../conversationOf.ts';
import { matchLocale } from '../matchLocale.ts';
import type { Office } from '../office.ts';
import { queryOf } from '../queryOf.ts';
import { sessionAnswer } from '../sessionAnswer.ts';
import { seqOf } from '../thread.ts';
import { inConversation, verify } from '../verify.ts';

/** `GET /conversations/{id}?watermark=`: the way back after a reload or a lost line; the stream replays everything behind the watermark. */
export async function resumeConversation(request: RawRequest, office: Office): Promise<RawResponse> {
  const { settings, tokens } = office;
  const caller = await verify(request, settings, tokens);
  if (caller.kind === 'refused') return caller.response;
  const grant = inConversation(caller, request.params['id'] ?? '');
  if ('status' in grant) return grant;
  const conversation = await conversationOf(caller, grant, settings.threads);
  const after = seqOf(queryOf(request).get('watermark'));
  // A server goes on as whoever its customer proved to be.
  const identity = caller.kind === 'server' ? (conversation?.identity ?? grant.identity) : grant.identity;
  return sessionAnswer(request, { ...grant, identity }, office, {
    status: 200,
    locale: matchLocale(conversation?.locale, settings.locales()),
    streamAfter: after === 0 ? '' : String(after),
  });
}
