import { expect } from 'chai';
import {
  anything,
  array,
  assert,
  constantFrom,
  dictionary,
  jsonValue,
  oneof,
  property,
  record,
  string,
} from 'fast-check';
import { normaliseActivity } from '../../../adapters/teams/normalise.ts';
import { NightdeskError } from '../../../core/error.ts';

const now = Date.UTC(2026, 2, 2, 23);
const app = '28:bot';
const from = { channel: 'teams', account: 'the-app', peer: 'a:ann' };
const activity = {
  type: 'message',
  id: '17',
  timestamp: '2026-03-02T22:40:00.000Z',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:ann', name: 'Ann Lee' },
  recipient: { id: app, name: 'Meridian' },
  conversation: { id: 'a:ann', conversationType: 'personal' },
};
const wire = { serviceUrl: activity.serviceUrl, botId: app };

describe('An activity of Teams', () => {
  it('with words is a message of somebody who says who they are, and keeps where it is answered', () => {
    const said = { ...activity, text: 'Wo ist meine Karte?', locale: 'de-DE', localTimezone: 'Europe/Berlin' };
    expect(read(said)).to.deep.equal([
      {
        kind: 'message',
        externalId: 'a:ann:17',
        from,
        sentAt: Date.UTC(2026, 2, 2, 22, 40),
        content: { kind: 'text', text: 'Wo ist meine Karte?' },
        identity: { level: 'claimed', name: 'Ann Lee' },
        wire,
        locale: 'de-DE',
        zone: 'Europe/Berlin',
      },
    ]);
  });

  const mention = { type: 'mention', mentioned: { id: app }, text: '<at>Meridian</at>' };
  const file = (content: object, contentType = 'application/vnd.microsoft.teams.file.download.info') => ({
    attachments: [
      { contentType, content, contentUrl: 'https://m.sharepoint.com/x.pdf' },
      { contentType: 'text/html', content: '<p>x</p>' },
    ],
  });
  const contents: readonly (readonly [what: string, fields: object, content: object])[] = [
    ['card numbers are masked', { text: 'it is 4111 1111 1111 1111' }, { kind: 'text', text: 'it is [card ••1111]' }],
    ['words are kept as they are', { text: ' 1 \n  2 ' }, { kind: 'text', text: ' 1 \n  2 ' }],
    [
      'the bot’s name is taken away, wherever it stands',
      { text: '<at>Meridian</at> hello <at>Meridian</at>', entities: [mention, mention] },
      { kind: 'text', text: 'hello' },
    ],
    [
      'the name of somebody else stays',
      { text: '<at>Bob</at> hello', entities: [{ ...mention, mentioned: { id: '29:bob' }, text: '<at>Bob</at>' }] },
      { kind: 'text', text: '<at>Bob</at> hello' },
    ],
    [
      'nothing but the bot’s name says nothing',
      { text: '<at>Meridian</at>', entities: [mention] },
      { kind: 'unsupported', label: 'message' },
    ],
    ['the same words in HTML are passed over', { text: 'x', ...file({}, 'text/html') }, { kind: 'text', text: 'x' }],
    ['HTML alone is named', file({}, 'text/html'), { kind: 'unsupported', label: 'message' }],
    ['a card is named', file({}, 'application/vnd.microsoft.card.adaptive'), { kind: 'unsupported', label: 'card' }],
    [
      'a file keeps its id and its kind, and nothing that opens it',
      {
        text: 'card 4111 1111 1111 1111',
        ...file({ uniqueId: 'A-1', fileType: 'PDF', downloadUrl: 'https://m/?tempauth=key' }),
      },
      { kind: 'media', mimeType: 'application/pdf', url: 'teams-file:A-1', caption: 'card [card ••1111]' },
    ],
    [
      'a file of an unheard kind is a file all the same',
      file({ uniqueId: '../../x', fileType: '__proto__' }),
      { kind: 'media', mimeType: 'application/octet-stream', url: 'teams-file:', caption: '' },
    ],
    [
      'a picture keeps its id',
      {
        attachments: [
          { contentType: 'image/*', contentUrl: 'https://smba.example/v3/attachments/0-weu-1/views/original' },
        ],
      },
      { kind: 'media', mimeType: 'image/*', url: 'teams-file:0-weu-1', caption: '' },
    ],
    [
      'a pressed button is the choice with its label',
      { text: 'Lost card', value: { choice: 'topic:lost' } },
      { kind: 'choice', choiceId: 'topic:lost', text: 'Lost card' },
    ],
    [
      'a button of a client that sends texts is one too',
      { value: '{"choice":"topic:lost"}' },
      { kind: 'choice', choiceId: 'topic:lost', text: 'topic:lost' },
    ],
    ['another value says nothing', { text: 'hi', value: { answer: 'x' } }, { kind: 'text', text: 'hi' }],
    [
      'null is as good as nothing',
      { text: null, value: null, attachments: null, entities: null, locale: null },
      { kind: 'unsupported', label: 'message' },
    ],
  ];
  for (const [what, fields, content] of contents)
    it(`: ${what}`, () => {
      expect(read({ ...activity, ...fields })[0]).to.have.deep.property('content', content);
    });

  it('that changes a message names it; what was taken back or came back changes nothing', () => {
    const edited = { ...activity, type: 'messageUpdate', text: 'new 4111 1111 1111 1111' };
    const at = Date.UTC(2026, 2, 2, 22, 40);
    const edit = {
      kind: 'edit',
      externalId: `edit:a:ann:17:${at}`,
      from,
      of: 'a:ann:17',
      text: 'new [card ••1111]',
      at,
    };
    expect(read({ ...edited, channelData: { eventType: 'editMessage' } })).to.deep.equal([edit]);
    expect(read(edited)).to.deep.equal([edit]);
    expect(read({ ...edited, channelData: { eventType: 'undeleteMessage' } })).to.deep.equal([]);
    expect(read({ ...edited, text: '' })).to.deep.equal([]);
    expect(read({ ...activity, type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } })).to.deep.equal(
      [],
    );
  });

  it('about a new chat is one hello, however often and in whatever way it is told', () => {
    const ids = [
      { type: 'conversationUpdate', membersAdded: [{ id: app }] },
      { type: 'conversationUpdate', id: '18', membersAdded: [{ id: '29:ann' }], from: { id: 'a:ann' } },
      { type: 'installationUpdate', action: 'add' },
    ].map((fields) => read({ ...activity, ...fields }).at(-1));
    for (const hello of ids) {
      expect(hello).to.deep.include({ externalId: 'hello:a:ann', from, wire });
      expect(hello).to.have.deep.property('content', { kind: 'event', name: 'hello', value: {} });
    }
    for (const fields of [{ membersRemoved: [{ id: app }] }, { membersAdded: [] }, {}])
      expect(read({ ...activity, type: 'conversationUpdate', ...fields })).to.deep.equal([]);
  });

  it('about the app taken away ends consent, and about the app brought back returns it; an upgrade does neither', () => {
    const install = (action: unknown) => read({ ...activity, type: 'installationUpdate', action });
    expect(install('remove')).to.deep.equal([
      {
        kind: 'consent',
        externalId: 'install:a:ann:17',
        from,
        purpose: 'service',
        granted: false,
        proof: 'removed the app in Teams',
        at: Date.UTC(2026, 2, 2, 22, 40),
      },
    ]);
    expect(install('add')[0]).to.deep.include({ kind: 'consent', granted: true });
    for (const other of ['add-upgrade', 'remove-upgrade', 'x', 7, undefined]) expect(install(other)).to.deep.equal([]);
  });

  it('about a read message says which, and other events say nothing', () => {
    const event = (name: unknown, value?: unknown) => read({ ...activity, type: 'event', name, value });
    expect(event('application/vnd.microsoft.readReceipt', { lastReadMessageId: '16' })).to.deep.equal([
      {
        kind: 'receipt',
        channel: 'teams',
        account: 'the-app',
        providerId: 'a:ann:16',
        state: 'read',
        at: Date.UTC(2026, 2, 2, 22, 40),
      },
    ]);
    expect(event('application/vnd.microsoft.readReceipt')).to.deep.equal([]);
    expect(event('tokens/response', { lastReadMessageId: '16' })).to.deep.equal([]);
    expect(event(undefined)).to.deep.equal([]);
  });

  it('about typing is typing', () => {
    expect(read({ ...activity, type: 'typing' })).to.deep.equal([
      { kind: 'typing', from, at: Date.UTC(2026, 2, 2, 22, 40) },
    ]);
  });

  it('from a group brings nothing, whatever it is', () => {
    for (const type of ['message', 'messageUpdate', 'conversationUpdate', 'installationUpdate', 'event', 'typing'])
      for (const conversation of [
        { id: '19:x', conversationType: 'groupChat' },
        { id: '19:x', conversationType: 'channel', isGroup: true },
        { id: '19:x', isGroup: true },
      ])
        expect(
          read({ ...activity, type, conversation, text: 'hi', action: 'add', membersAdded: [{ id: app }] }),
          type,
        ).to.deep.equal([]);
    expect(read({ ...activity, conversation: { id: '5d2f|livechat' }, text: 'hi' })).to.have.length(1);
  });

  it('from tomorrow, or of no time at all, is of now', () => {
    for (const timestamp of ['2026-03-03T23:00:00Z', 'yesterday', '', null, undefined, 5, '-000001-01-01T00:00:00Z'])
      expect(read({ ...activity, timestamp, text: 'hi' })[0], String(timestamp)).to.include({ sentAt: now });
  });

  it('that cannot be read is refused, by the names of its fields alone', () => {
    for (const fields of [
      { text: { secret: 'secret words' } },
      { id: undefined },
      { id: 'x'.repeat(401) },
      { conversation: 'secret words' },
      { conversation: { id: '..', conversationType: 'personal' } },
      { recipient: { name: 'secret words' } },
      { text: 'secret words'.repeat(5_000) },
    ])
      expect(() => read({ ...activity, text: 'x', ...fields }), JSON.stringify(fields).slice(0, 50))
        .to.throw(NightdeskError)
        .with.property('message')
        .that.does.not.contain('secret words');
  });

  it('can be anything without harm: it brings what we know, or is refused by name', () => {
    const hostile = oneof(anything(), jsonValue());
    const fields = record(
      {
        type: oneof(
          constantFrom('message', 'messageUpdate', 'installationUpdate', 'event', 'invoke', '__proto__'),
          string(),
        ),
        text: oneof(string({ unit: 'binary' }), hostile),
        value: oneof(record({ choice: hostile }), hostile),
        attachments: oneof(array(record({ contentType: string(), contentUrl: hostile, content: hostile })), hostile),
        entities: oneof(
          array(
            record({ type: constantFrom('mention'), mentioned: record({ id: constantFrom(app) }), text: string() }),
          ),
          hostile,
        ),
        conversation: oneof(record({ id: string(), conversationType: hostile }), hostile),
        timestamp: hostile,
        locale: hostile,
        from: hostile,
        channelData: oneof(record({ eventType: hostile }), hostile),
      },
      { requiredKeys: [] },
    );
    assert(
      property(fields, dictionary(string(), hostile), (some, more) => {
        try {
          for (const inbound of normaliseActivity('the-app', { ...more, ...activity, ...some }, now)) {
            if (inbound.kind !== 'message') continue;
            expect(inbound.from).to.include({ channel: 'teams', account: 'the-app' });
            expect(JSON.stringify(inbound.wire).length).to.be.below(4096);
            expect(inbound.sentAt).to.be.within(0, now);
          }
        } catch (error) {
          expect(error).to.be.instanceOf(NightdeskError).and.to.include({ code: 'bad-request' });
        }
      }),
      { numRuns: 400 },
    );
  });
});

function read(raw: unknown) {
  return normaliseActivity('the-app', raw, now);
}
