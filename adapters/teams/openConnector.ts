import type { Clock } from '../../core/time.ts';
import { NightdeskError } from '../../core/error.ts';
import { type ProviderAnswer, callProvider } from '../base/callProvider.ts';
import { openAccessToken } from './openAccessToken.ts';
import { isTrustedService } from './isTrustedService.ts';
import type { Reference } from './referenceOf.ts';
import type { TeamsActivity } from './render.ts';
import type { TeamsBot } from './settings.ts';

/** One activity for one conversation. */
export interface ConnectorCall {
  readonly reference: Reference;
  readonly conversationId: string;
  readonly activity: TeamsActivity;
  /** Names the message: Microsoft finds its attempts by it. */
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** The Connector's REST API. */
export interface Connector {
  /** Hands over one activity, once; a token that is refused is renewed, and then tried once more. Errors as in callProvider. */
  post(call: ConnectorCall): Promise<ProviderAnswer>;
}

const timeoutMs = 10_000;

/** The Connector as this bot reaches it; the only place from which our token leaves, to hosts we trust alone. */
export function openConnector(settings: TeamsBot, now: Clock): Connector {
  const tokens = openAccessToken(settings, now);
  return {
    async post(call) {
      // Settings may have changed since the address was kept, and this is the one place where the token leaves.
      if (!isTrustedService(settings, call.reference.serviceUrl))
        throw new NightdeskError('delivery-refused', 'The address to answer at is not allowed');
      const { token, isKept } = await tokens.take();
      const answer = await handOver(call, token);
      if (answer.status !== 401) return answer;
      tokens.forget(token);
      // 401 says that nothing was done, and a new secret or key makes every kept token worthless at once.
      return isKept ? handOver(call, (await tokens.take()).token) : answer;
    },
  };
}

function handOver({ reference, conversationId, activity, requestId, signal }: ConnectorCall, token: string) {
  return callProvider({
    provider: 'Teams',
    url: addressOf(reference.serviceUrl, conversationId),
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-ms-client-request-id': requestId,
    },
    body: JSON.stringify({ ...activity, from: { id: reference.botId }, conversation: { id: conversationId } }),
    signal,
    timeoutMs,
  });
}

function addressOf(serviceUrl: string, conversationId: string): URL {
  return new URL(`${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(conversationId)}/activities`);
}
