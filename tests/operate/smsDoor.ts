import { freePort } from '../fakes/freePort.ts';
import { type FakeTwilio, openFakeTwilio } from '../fakes/twilio.ts';

/** Our number in these tests. */
export const ourNumber = '+4930231251';

/** A Twilio for one house, and the settings of that house. */
export interface SmsDoor {
  readonly twilio: FakeTwilio;
  readonly origin: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Opens a Twilio of its own, so that everything a house sends is counted apart. */
export async function openSmsDoor(): Promise<SmsDoor> {
  const accountSid = `AC${'0'.repeat(31)}1`;
  const authToken = 'the-current-token-of-twilio';
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const twilio = await openFakeTwilio({
    accountSid,
    authToken,
    number: ourNumber,
    webhook: () => `${origin}/channels/sms`,
    callbacks: false,
  });
  const env = {
    PORT: port,
    PUBLIC_URL: origin,
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_FROM: ourNumber,
    TWILIO_API_URL: twilio.url,
  };
  return { twilio, origin, env };
}
