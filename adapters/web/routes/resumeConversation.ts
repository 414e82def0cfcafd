import type { RawRequest, RawResponse } from '../../../core/channel.ts';
import { localeOfThread } from '../localeOfThread.ts';
import type { Office } from '../office.ts';
import { queryOf } from '../queryOf.ts';
import { sessionAnswer } from '../sessionAnswer.ts';
import { seqOf } from '../thread.ts';
import { inConversation, verify } from '../verify.ts';

/** `GET /conversations/{id}?watermark=`: the way back after a reload or a lost line; the stream replays everything behind the watermark. */
export async function resumeConversation(request: RawRequest, office: Office): Promise<RawResponse> {
  const caller = await verify(request, office.settings, office.tokens);
  if (caller.kind === 'refused') return caller.response;
  const grant = inConversation(caller, request.params['id'] ?? '');
  if ('status' in grant) return grant;
  const after = seqOf(queryOf(request).get('watermark'));
  return sessionAnswer(request, grant, office, {
    status: 200,
    locale: await localeOfThread(grant.conversationId, office.settings),
    streamAfter: after === 0 ? '' : String(after),
  });
}
