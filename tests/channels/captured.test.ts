import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { twilioSms } from '../../adapters/sms/channel.ts';
import { telegram } from '../../adapters/telegram/channel.ts';
import type { Channel } from '../../core/channel.ts';
import type { Inbound } from '../../core/inbound.ts';
import { request } from '../contract/request.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const sms = twilioSms({
  accountSid: 'AC00000000000000000000000000000001',
  authTokens: ['token'],
  from: '+14155550199',
  apiUrl: 'https://api.twilio.com',
  publicUrl: 'https://help.example',
});
const bot = telegram({
  botToken: '123456:ABC',
  mode: 'polling',
  webhookSecrets: [],
  apiUrl: 'https://api.telegram.org',
});

/** What each captured request means, told in a line. */
const captured: readonly (readonly [file: string, channel: Channel, url: string, told: readonly string[]])[] = [
  ['sms/message.txt', sms, '/channels/sms', ['message SM00000000000000000000000000000001 text: Where is my order?']],
  ['sms/picture.txt', sms, '/channels/sms', ['message MM00000000000000000000000000000002 media: this is what I see']],
  ['sms/opt-out.txt', sms, '/channels/sms', ['consent false']],
  ['sms/undelivered.txt', sms, '/channels/sms/status', ['receipt SM00000000000000000000000000000004 failed 30005']],
  ['telegram/start.json', bot, '/x', ['message 1111111:1365 event: hello']],
  ['telegram/album.json', bot, '/x', ['message 1111111:1366 media: this is the machine']],
  ['telegram/button.json', bot, '/x', ['message button:4382bfdwdsb323b2d9 choice: My card has not arrived']],
  ['telegram/edited.json', bot, '/x', ['edit of 1111111:1365: new']],
  ['telegram/blocked.json', bot, '/x', ['consent false']],
];

describe('a captured request', () => {
  for (const [file, channel, url, told] of captured)
    it(`${file} means: ${told.join(', ')}`, () => {
      const body = readFileSync(join(fixtures, file), 'utf8').trim();
      expect(channel.normalise(request({ url, body }), 1000).map(tell)).to.deep.equal(told);
    });

  it('is asked about, each one', () => {
    const files = ['sms', 'telegram'].flatMap((channel) =>
      readdirSync(join(fixtures, channel)).map((name) => `${channel}/${name}`),
    );
    expect(captured.map(([file]) => file)).to.have.members(files);
  });
});

function tell(inbound: Inbound): string {
  switch (inbound.kind) {
    case 'message': {
      const { content } = inbound;
      const words =
        content.kind === 'event'
          ? content.name
          : content.kind === 'media'
            ? content.caption
            : content.kind === 'unsupported'
              ? content.label
              : content.text;
      return `message ${inbound.externalId} ${content.kind}: ${words}`;
    }
    case 'receipt':
      return `receipt ${inbound.providerId} ${inbound.state} ${inbound.errorCode ?? ''}`.trim();
    case 'consent':
      return `consent ${inbound.granted}`;
    case 'edit':
      return `edit of ${inbound.of}: ${inbound.text}`;
    case 'typing':
    case 'echo':
      return inbound.kind;
  }
}
