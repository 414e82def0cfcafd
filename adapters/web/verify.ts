import type { RawRequest, RawResponse } from '../../core/channel.ts';
import { isOurSecret } from '../base/isOurSecret.ts';
import { refusal } from './answers.ts';
import { addressOf } from './conversationId.ts';
import { headerOf } from './headerOf.ts';
import type { WebChatSettings } from './settings.ts';
import type { HeldGrant, Tokens } from './tokens.ts';

/** Who calls: a customer with a token, a server with our secret, or nobody we know. */
export type Caller =
  | { readonly kind: 'customer'; readonly grant: HeldGrant }
  | { readonly kind: 'server' }
  | { readonly kind: 'refused'; readonly stale: boolean; readonly response: RawResponse };

/** Reads the Authorization header. 401 for a missing one, 403 only for a token that is dead: stock clients end the chat on it. */
export async function verify(
  request: RawRequest,
  settings: Pick<WebChatSettings, 'directLineSecrets'>,
  tokens: Tokens,
): Promise<Caller> {
  const bearer = /^Bearer ([\w.~+/=-]{1,8000})$/i.exec(headerOf(request, 'authorization'))?.[1];
  if (bearer === undefined)
    return refused(refusal(401, 'Unauthorized', 'Authorization: Bearer with a token or secret is needed.'));
  if (isOurSecret(bearer, settings.directLineSecrets)) return { kind: 'server' };
  const grant = await tokens.read(bearer, 'chat');
  if (grant === 'expired') return refused(refusal(403, 'TokenExpired', 'The token has expired.'), true);
  if (grant === 'forged') return refused(refusal(403, 'BadToken', 'The token is not one of ours.'));
  const origin = headerOf(request, 'origin');
  if (origin !== '' && grant.origins.length > 0 && !grant.origins.includes(origin))
    return refused(refusal(401, 'OriginNotAllowed', 'The token was made for another site.'));
  return { kind: 'customer', grant };
}

/** What a caller may do in the conversation of the path: a customer only in their own, a server in every one. */
export function inConversation(
  caller: Exclude<Caller, { kind: 'refused' }>,
  conversationId: string,
): Omit<HeldGrant, 'id' | 'expiresAt'> | RawResponse {
  if (caller.kind === 'customer') {
    return caller.grant.conversationId === conversationId
      ? caller.grant
      : refusal(403, 'WrongConversation', 'The token is for another conversation.');
  }
  const address = addressOf(conversationId);
  if (address === null) return refusal(404, 'BadArgument', 'There is no such conversation.');
  return { conversationId, user: address.peer, identity: { level: 'anonymous' }, origins: [] };
}

function refused(response: RawResponse, stale = false): Caller {
  return { kind: 'refused', stale, response };
}
