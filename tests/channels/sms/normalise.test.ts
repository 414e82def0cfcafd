import { expect } from 'chai';
import { twilioSms } from '../../../adapters/sms/channel.ts';
import type { Inbound } from '../../../core/inbound.ts';
import { NightdeskError } from '../../../core/error.ts';
import { request } from '../../contract/request.ts';

const accountSid = `AC${'0'.repeat(31)}1`;
const sid = `SM${'0'.repeat(31)}1`;
const ours = '+4930231251';
const theirs = '+4915112345678';
const settings = {
  accountSid,
  authTokens: ['token'] as const,
  apiUrl: 'https://api.twilio.com',
  publicUrl: 'https://help.example',
};

describe('a text message', () => {
  it('belongs to the thread of the two numbers', () => {
    const [message] = read({ Body: 'Hello' });
    expect(message).to.deep.equal({
      kind: 'message',
      externalId: sid,
      from: { channel: 'sms', account: ours, peer: theirs },
      sentAt: 1000,
      content: { kind: 'text', text: 'Hello' },
    });
  });

  it('belongs to the thread of the messaging service where that chooses the number', () => {
    const service = `MG${'0'.repeat(32)}`;
    const channel = twilioSms({ ...settings, messagingServiceSid: service });
    const [message] = channel.normalise(posted('/channels/sms', { Body: 'Hello' }), 1000);
    expect(message).to.have.nested.property('from.account', service);
  });

  it('with STOP ends consent before the bot is asked, in any case and between blanks', () => {
    for (const Body of ['STOP', ' stop ', 'Unsubscribe', 'QUIT'])
      expect(read({ Body }).map(facts), Body).to.deep.equal(['consent false', 'message']);
    expect(read({ Body: 'start' }).map(facts)).to.deep.equal(['consent true', 'message']);
  });

  it('with more than the keyword is a message like any other', () => {
    for (const Body of ['stop my card', 'end of month?', 'yes', 'HELP'])
      expect(read({ Body }).map(facts), Body).to.deep.equal(['message']);
  });

  it('that Twilio has answered itself is not answered again', () => {
    expect(read({ Body: 'STOP', OptOutType: 'STOP' }).map(facts)).to.deep.equal(['consent false']);
    expect(read({ Body: 'HELP', OptOutType: 'HELP' })).to.deep.equal([]);
  });

  it('with a picture keeps its address at Twilio and no other', () => {
    const picture = { NumMedia: '1', MediaContentType0: 'image/jpeg', Body: 'my card is 4111111111111111' };
    const url = `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Messages/MM1/Media/ME1`;
    const [kept] = read({ ...picture, MediaUrl0: url });
    expect(kept).to.deep.include({
      content: { kind: 'media', mimeType: 'image/jpeg', url, caption: 'my card is [card ••1111]' },
    });
    for (const MediaUrl0 of [
      'https://evil.example/x',
      'https://api.twilio.com@evil.example/',
      'javascript:alert(1)',
      '',
    ])
      expect(read({ ...picture, MediaUrl0 })[0], MediaUrl0).to.have.nested.property('content.kind', 'text');
    expect(read({ NumMedia: '1', MediaUrl0: 'x' })[0]).to.have.nested.property('content.kind', 'unsupported');
  });

  it('without words is said to be empty', () => {
    expect(read({ Body: '  ' })[0]).to.deep.include({ content: { kind: 'unsupported', label: 'empty message' } });
  });

  it('of another account is refused, without its words in the error', () => {
    try {
      twilioSms({ ...settings, from: ours }).normalise(
        posted('/channels/sms', { AccountSid: 'AC2', Body: 'secret' }),
        0,
      );
      expect.fail('It was read.');
    } catch (error) {
      expect(error).to.be.instanceOf(NightdeskError).with.property('message').that.does.not.contain('secret');
    }
  });
});

describe('a status callback', () => {
  const states: readonly (readonly [string, string | null])[] = [
    ['accepted', 'queued'],
    ['sending', 'sending'],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
    ['undelivered', 'failed'],
    ['failed', 'failed'],
    ['receiving', null],
    ['invented tomorrow', null],
  ];
  for (const [said, state] of states)
    it(`"${said}" is ${state ?? 'nothing to us'}`, () => {
      const fields = { MessageSid: sid, MessageStatus: said, From: ours, To: theirs, ErrorCode: '30006' };
      const found = twilioSms({ ...settings, from: ours }).normalise(posted('/channels/sms/status', fields), 1000);
      expect(found).to.deep.equal(
        state === null
          ? []
          : [{ kind: 'receipt', channel: 'sms', account: ours, providerId: sid, state, errorCode: '30006', at: 1000 }],
      );
    });
});

function read(fields: Readonly<Record<string, string>>): readonly Inbound[] {
  return twilioSms({ ...settings, from: ours }).normalise(posted('/channels/sms', fields), 1000);
}

function posted(url: string, fields: Readonly<Record<string, string>>) {
  const all = { AccountSid: accountSid, MessageSid: sid, From: theirs, To: ours, NumMedia: '0', ...fields };
  return request({ url, body: new URLSearchParams(all).toString() });
}

function facts(inbound: Inbound): string {
  return inbound.kind === 'consent' ? `consent ${String(inbound.granted)}` : inbound.kind;
}
