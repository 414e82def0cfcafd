import type { RawRequest, RawResponse } from '../../core/channel.ts';
import { answer } from './answers.ts';
import { homeOf } from './homeOf.ts';
import type { WebChatSettings } from './settings.ts';
import type { Grant, Tokens } from './tokens.ts';

/** A token for a conversation and, where the client will listen, the address of its stream (one WebSocket, within a minute). */
export async function sessionAnswer(
  request: RawRequest,
  grant: Omit<Grant, 'id' | 'expiresAt'>,
  office: { readonly settings: WebChatSettings; readonly tokens: Tokens },
  about: { readonly status: 200 | 201; readonly locale: string; readonly streamAfter?: string },
): Promise<RawResponse> {
  const { settings, tokens } = office;
  const { token, expiresIn } = await tokens.issue(grant, 'chat', lifeMs);
  return answer(about.status, {
    conversationId: grant.conversationId,
    token,
    expires_in: expiresIn,
    ...(about.streamAfter === undefined
      ? {}
      : { streamUrl: await streamUrl(grant, about.streamAfter, homeOf(request, settings.publicUrl), tokens) }),
    company: settings.company(),
    locale: about.locale,
  });
}

/** How long an anonymous customer may be away and still find their conversation; every visit renews it. */
export const lifeMs = 7 * 24 * 3_600_000;

const ticketMs = 60_000;

async function streamUrl(grant: Grant, after: string, home: string, tokens: Tokens): Promise<string> {
  const ticket = await tokens.issue(grant, 'stream', ticketMs);
  const query = new URLSearchParams({ ...(after === '' ? {} : { watermark: after }), t: ticket.token });
  const path = `/v3/directline/conversations/${encodeURIComponent(grant.conversationId)}/stream`;
  return `${home.replace(/^http/, 'ws')}${path}?${query.toString()}`;
}
