import { parseArgs } from 'node:util';
import { openFakeTwilio } from '../tests/fakes/twilio.ts';

// `npm run fake:twilio`: Twilio on this machine, with a customer's phone as a page.
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3979' },
    nightdesk: { type: 'string', default: 'http://127.0.0.1:3978' },
    number: { type: 'string', default: '+4930231251' },
  },
});
const accountSid = `AC${'0'.repeat(31)}1`;
const authToken = 'fake-twilio-auth-token-0001';
const fake = await openFakeTwilio({
  accountSid,
  authToken,
  number: values.number,
  webhook: () => `${values.nightdesk}/channels/sms`,
  port: Number(values.port),
});
console.log(`
  The phone      ${fake.url}/

  Start Nightdesk like this to write with it:

  PUBLIC_URL=${values.nightdesk} \\
  TWILIO_ACCOUNT_SID=${accountSid} \\
  TWILIO_AUTH_TOKEN=${authToken} \\
  TWILIO_FROM=${values.number} \\
  TWILIO_API_URL=${fake.url} npm start
`);
