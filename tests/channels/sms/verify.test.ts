import { expect } from 'chai';
import { verifyTwilio } from '../../../adapters/sms/verify.ts';
import type { RawRequest } from '../../../core/channel.ts';
import { request } from '../../contract/request.ts';

// Known-good signatures of specs/m-test-vectors.md, made by Twilio's own library.
const form = {
  AccountSid: 'AC00000000000000000000000000000001',
  ApiVersion: '2010-04-01',
  Body: 'Hello, wörld & co 😀',
  From: '+14155550100',
  MessageSid: 'SM00000000000000000000000000000001',
  NumMedia: '0',
  NumSegments: '1',
  SmsMessageSid: 'SM00000000000000000000000000000001',
  SmsSid: 'SM00000000000000000000000000000001',
  SmsStatus: 'received',
  To: '+14155550199',
};
const genuine = signed('/channels/twilio/sms?tenant=acme', 'kh9ljxvo6OQn9G1YucZKrJ6f9cM=', form);
const settings = { authTokens: ['12345'] as const, publicUrl: 'https://bot.example.com' };

describe('the signature of Twilio', () => {
  it('is believed as Twilio makes it: for a form, for the classic call, for JSON', () => {
    expect(verifyTwilio(settings, genuine)).to.equal('genuine');
    const classic = {
      CallSid: 'CA1234567890ABCDE',
      Caller: '+14158675309',
      Digits: '1234',
      From: '+14158675309',
      To: '+18005551212',
    };
    expect(
      verifyTwilio(
        { ...settings, publicUrl: 'https://mycompany.com' },
        signed('/myapp.php?foo=1&bar=2', 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', classic),
      ),
    ).to.equal('genuine');
    expect(verifyTwilio(settings, json('{"property":"value","boolean":true}'))).to.equal('genuine');
  });

  it('is believed with the previous token while it is being replaced', () => {
    expect(verifyTwilio({ ...settings, authTokens: ['the new one', '12345'] }, genuine)).to.equal('genuine');
    expect(verifyTwilio({ ...settings, authTokens: ['the new one'] }, genuine)).to.equal('forged');
  });

  it('is believed with or without the standard port, and with no other', () => {
    expect(verifyTwilio({ ...settings, publicUrl: 'https://bot.example.com:443' }, genuine)).to.equal('genuine');
    expect(verifyTwilio({ ...settings, publicUrl: 'https://bot.example.com:8443' }, genuine)).to.equal('forged');
  });

  const forgeries: readonly (readonly [what: string, request: RawRequest, publicUrl?: string])[] = [
    ['another address', { ...genuine, url: '/channels/twilio/sms?tenant=evil' }],
    ['http instead of https', genuine, 'http://bot.example.com'],
    ['a body with one byte more', { ...genuine, body: Buffer.concat([genuine.body, Buffer.from('!')]) }],
    ['a field more', signed(genuine.url, 'kh9ljxvo6OQn9G1YucZKrJ6f9cM=', { ...form, Extra: '1' })],
    ['no signature', { ...genuine, headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    [
      'two signatures',
      { ...genuine, headers: { ...genuine.headers, 'x-twilio-signature': ['kh9ljxvo6OQn9G1YucZKrJ6f9cM=', 'x'] } },
    ],
    [
      'a signature of another length',
      { ...genuine, headers: { ...genuine.headers, 'x-twilio-signature': 'kh9ljxvo' } },
    ],
    ['an empty signature', { ...genuine, headers: { ...genuine.headers, 'x-twilio-signature': '' } }],
    [
      'a JSON body that is not the one that was hashed',
      { ...json('{"property":"value","boolean":true}'), body: Buffer.from('{}') },
    ],
    [
      'a body that is neither a form nor hashed',
      { ...genuine, headers: { ...genuine.headers, 'content-type': 'application/json' } },
    ],
  ];
  for (const [what, forged, publicUrl] of forgeries)
    it(`is not believed for ${what}`, () => {
      expect(verifyTwilio({ ...settings, ...(publicUrl === undefined ? {} : { publicUrl }) }, forged)).to.equal(
        'forged',
      );
    });

  it('counts a repeated field once per value, in order', () => {
    const repeated = request({
      url: '/x',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': 'UNVk7psxX7oGxOThUn9poPWeyYg=',
      },
      body: 'MediaUrl=b&MediaUrl=a&MediaUrl=b',
    });
    expect(verifyTwilio(settings, repeated)).to.equal('genuine');
  });
});

function signed(url: string, signature: string, fields: Readonly<Record<string, string>>): RawRequest {
  return request({
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', 'x-twilio-signature': signature },
    body: new URLSearchParams(fields).toString(),
  });
}

function json(body: string): RawRequest {
  return request({
    url: '/channels/twilio/events?bodySHA256=d5729c000e5de6b3a10698fec78d482db85d744f1be820d1382b6bda1cfb7795',
    headers: { 'content-type': 'application/json', 'x-twilio-signature': 'rfvPMxCMRy2KUVO1SvIAXhqZjeU=' },
    body,
  });
}
