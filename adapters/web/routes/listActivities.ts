import type { RawRequest, RawResponse } from '../../../core/channel.ts';
import { answer } from '../answers.ts';
import { conversationOf } from '../conversationOf.ts';
import { homeOf } from '../homeOf.ts';
import type { Office } from '../office.ts';
import { queryOf } from '../queryOf.ts';
import { readingOf } from '../readingOf.ts';
import { readThread, seqOf } from '../thread.ts';
import { inConversation, verify } from '../verify.ts';

/** `GET /conversations/{id}/activities?watermark=`: for clients that poll; a long history comes in pieces. */
export async function listActivities(request: RawRequest, office: Office): Promise<RawResponse> {
  const { settings, tokens } = office;
  const caller = await verify(request, settings, tokens);
  if (caller.kind === 'refused') return caller.response;
  const grant = inConversation(caller, request.params['id'] ?? '');
  if ('status' in grant) return grant;
  const conversation = await conversationOf(caller, grant, settings.threads);
  // Not begun: nothing yet.
  if (conversation === null) return answer(200, { activities: [], watermark: '0' });
  const after = seqOf(queryOf(request).get('watermark'));
  const reading = readingOf(grant, settings, homeOf(request, settings.publicUrl));
  const { activities, upTo } = await readThread(settings.threads, conversation.id, after, reading);
  return answer(200, { activities, watermark: String(upTo) });
}
