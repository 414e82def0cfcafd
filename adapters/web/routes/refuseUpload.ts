import type { RawRequest, RawResponse } from '../../../core/channel.ts';
import { later, refusal } from '../answers.ts';
import type { Office } from '../office.ts';
import { inConversation, verify } from '../verify.ts';

/** `POST /conversations/{id}/upload`: files are not taken here; stock clients show the message as not sent. */
export async function refuseUpload(request: RawRequest, office: Office): Promise<RawResponse> {
  const caller = await verify(request, office.settings, office.tokens);
  if (caller.kind === 'refused') return caller.response;
  const grant = inConversation(caller, request.params['id'] ?? '');
  if ('status' in grant) return grant;
  const waitMs = office.limits.uploads.take(grant.user);
  if (waitMs > 0) return later(429, waitMs);
  return refusal(400, 'AttachmentsNotSupported', 'Files cannot be sent here. Please describe what they show.');
}
