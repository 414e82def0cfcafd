import { twilioSms } from '../../adapters/sms/channel.ts';
import type { RawRequest } from '../../core/channel.ts';
import { openFakeTwilio, twilioSignature } from '../fakes/twilio.ts';
import { channelContract } from './channelContract.ts';
import { request } from './request.ts';

const accountSid = `AC${'0'.repeat(31)}1`;
const authToken = 'the-current-token-of-twilio';
const publicUrl = 'https://help.meridian.example';

channelContract('SMS', async () => {
  const twilio = await openFakeTwilio({
    accountSid,
    authToken,
    number: '+4930231251',
    webhook: () => '',
    callbacks: false,
  });
  const signed = (path: string, fields: Readonly<Record<string, string>>): RawRequest => {
    const all = {
      AccountSid: accountSid,
      ApiVersion: '2010-04-01',
      From: '+4915112345678',
      To: '+4930231251',
      ...fields,
    };
    return request({
      url: path,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': twilioSignature(authToken, `${publicUrl}${path}`, all),
      },
      body: new URLSearchParams(all).toString(),
    });
  };
  const sid = (id: number): string => `SM${String(id).padStart(32, '0')}`;
  return {
    channel: twilioSms({ accountSid, authTokens: [authToken], from: '+4930231251', apiUrl: twilio.url, publicUrl }),
    message: (text, id) => signed('/channels/sms', { MessageSid: sid(id), Body: text, NumMedia: '0' }),
    forged: (genuine) => ({
      ...genuine,
      headers: { ...genuine.headers, 'x-twilio-signature': twilioSignature('another token', '', {}) },
    }),
    unknown: () => signed('/channels/sms/status', { MessageSid: sid(99), MessageStatus: 'something-new' }),
    unreadable: () => signed('/channels/sms', { MessageSid: 'secret words', Body: 'secret words' }),
    address: { channel: 'sms', account: '+4930231251', peer: '+4915112345678' },
    provider: twilio,
    close: () => twilio.close(),
  };
});
