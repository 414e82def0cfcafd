import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { twilioSms } from '../../adapters/sms/channel.ts';
import { teams } from '../../adapters/teams/channel.ts';
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
const nobody = {
  conversationAt: () => Promise.resolve(null),
  events: () => Promise.resolve([]),
  latest: () => Promise.resolve([]),
};
const door = teams(
  {
    appId: '00000000-0000-4000-8000-000000000001',
    appPassword: 'secret',
    cloud: 'public',
    loginUrl: 'https://login.microsoftonline.com',
    openIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    localOrigins: [],
  },
  { threads: nobody, now: () => 1000, log: () => undefined },
);

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
  ['teams/message.json', door, '/x', ['message a:1AnnsChat:1772491200123 text: Where is my card?']],
  ['teams/mention.json', door, '/x', ['message a:1AnnsChat:1772491204000 text: Where is my card?']],
  ['teams/button.json', door, '/x', ['message a:1AnnsChat:1772491201000 choice: My card has not arrived']],
  ['teams/file.json', door, '/x', ['message a:1AnnsChat:1772491202000 media: this is the letter']],
  ['teams/picture.json', door, '/x', ['message a:1AnnsChat:1772491203000 media: ']],
  ['teams/edited.json', door, '/x', ['edit of a:1AnnsChat:1772491200123: Where is my new card?']],
  ['teams/deleted.json', door, '/x', []],
  ['teams/restored.json', door, '/x', []],
  ['teams/members.json', door, '/x', ['message hello:a:1AnnsChat event: hello']],
  ['teams/installed.json', door, '/x', ['consent true', 'message hello:a:1AnnsChat event: hello']],
  ['teams/removed.json', door, '/x', ['consent false']],
  ['teams/read.json', door, '/x', ['receipt a:1AnnsChat:1772491200900 read']],
  ['teams/reaction.json', door, '/x', []],
  ['teams/invoke.json', door, '/x', []],
  ['teams/group.json', door, '/x', []],
  [
    'teams/emulator-message.json',
    door,
    '/x',
    [
      'message 5d2f0000-0000-11f1-8000-000000000000|livechat:6e4d0000-0000-11f1-8000-000000000000 text: Where is my card?',
    ],
  ],
  [
    'teams/emulator-members.json',
    door,
    '/x',
    ['message hello:5d2f0000-0000-11f1-8000-000000000000|livechat event: hello'],
  ],
];

describe('a captured request', () => {
  for (const [file, channel, url, told] of captured)
    it(`${file} means: ${told.join(', ') || 'nothing to us'}`, () => {
      const body = readFileSync(join(fixtures, file), 'utf8').trim();
      expect(channel.normalise(request({ url, body }), 1000).map(tell)).to.deep.equal(told);
    });

  it('is asked about, each one', () => {
    const files = ['sms', 'telegram', 'teams'].flatMap((channel) =>
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
