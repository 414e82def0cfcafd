import { callProvider, type ProviderAnswer } from '../base/callProvider.ts';
import type { TwilioSms } from './settings.ts';

const timeoutMs = 10_000;

/** One call to the account's REST API, signed with the current token; `path` begins behind the account, e.g. `/Messages.json`. */
export function callTwilio(
  settings: TwilioSms,
  call: { readonly path: string; readonly form?: URLSearchParams; readonly signal: AbortSignal },
): Promise<ProviderAnswer> {
  const [token] = settings.authTokens;
  return callProvider({
    provider: 'Twilio',
    url: new URL(`${settings.apiUrl}/2010-04-01/Accounts/${settings.accountSid}${call.path}`),
    method: call.form === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${settings.accountSid}:${token}`).toString('base64')}`,
      accept: 'application/json',
      ...(call.form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(call.form === undefined ? {} : { body: call.form.toString() }),
    signal: call.signal,
    timeoutMs,
  });
}
