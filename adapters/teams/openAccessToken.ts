import { z } from 'zod';
import { NightdeskError } from '../../core/error.ts';
import type { Clock, Instant } from '../../core/time.ts';
import { type ProviderAnswer, callProvider } from '../base/callProvider.ts';
import { parseJson } from '../base/parseJson.ts';
import { clouds } from './clouds.ts';
import type { TeamsBot } from './settings.ts';

/** Our token for the Connector. */
export interface AccessToken {
  /** Errors `delivery-unavailable` only: whoever has no token has sent nothing. `isKept` says that it is not a new one. */
  take(): Promise<{ readonly token: string; readonly isKept: boolean }>;
  /** This one was refused: the next `take` fetches another. */
  forget(token: string): void;
}

const timeoutMs = 8_000;
/** So long before its end it is not used any more; a short-lived one at half its time. */
const marginMs = 5 * 60_000;

/** The token is fetched once for all who need it at the same time, and kept until shortly before it ends. */
export function openAccessToken(settings: TeamsBot, now: Clock): AccessToken {
  let kept: { readonly token: string; readonly until: Instant } | null = null;
  let coming: Promise<string> | null = null;
  return {
    async take() {
      if (kept !== null && now() < kept.until) return { token: kept.token, isKept: true };
      coming ??= fetchToken().finally(() => {
        coming = null;
      });
      return { token: await coming, isKept: false };
    },
    forget(token) {
      if (kept?.token === token) kept = null;
    },
  };

  async function fetchToken(): Promise<string> {
    const asked = now();
    const answer = await signIn(settings);
    if (answer.status !== 200) throw refusal(`answered ${answer.status}${reasonIn(answer)}`);
    const read = shape.safeParse(parseJson(answer.text));
    if (!read.success) throw refusal('sent a token that cannot be read');
    const lifeMs = read.data.expires_in * 1000;
    kept = { token: read.data.access_token, until: asked + lifeMs - Math.min(marginMs, lifeMs / 2) };
    return kept.token;
  }
}

async function signIn(settings: TeamsBot): Promise<ProviderAnswer> {
  const { scope, homeTenant } = clouds[settings.cloud];
  try {
    return await callProvider({
      provider: 'Microsoft’s sign-in',
      url: new URL(`${settings.loginUrl}/${settings.tenantId ?? homeTenant}/oauth2/v2.0/token`),
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: settings.appId,
        client_secret: settings.appPassword,
        scope,
      }).toString(),
      signal: AbortSignal.timeout(timeoutMs),
      timeoutMs,
    });
  } catch (error) {
    // Whatever happened to this call, the message itself has not left.
    throw refusal(error instanceof NightdeskError ? 'did not answer' : 'failed', error);
  }
}

function refusal(what: string, cause?: unknown): NightdeskError {
  return new NightdeskError('delivery-unavailable', `Microsoft’s sign-in ${what}`, {
    retry: true,
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The number of Microsoft's error, e.g. for a secret that has run out; the sentence beside it names the app. */
function reasonIn({ text }: ProviderAnswer): string {
  const number = /AADSTS\d{4,8}/.exec(text)?.[0];
  return number === undefined ? '' : `: ${number}`;
}

const shape = z.object({
  // Whatever else it is would not fit into a header.
  access_token: z.string().regex(/^[\w.~+/=-]{1,16000}$/),
  expires_in: z.coerce.number().min(1).max(31_536_000),
});
