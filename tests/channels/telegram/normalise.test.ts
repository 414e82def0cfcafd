import { expect } from 'chai';
import { callbackOf, normaliseUpdate } from '../../../adapters/telegram/normalise.ts';
import { NightdeskError } from '../../../core/error.ts';

const chat = { id: 8_111_222_333_444, type: 'private', first_name: 'Ann' };
const from = { id: 8_111_222_333_444, is_bot: false, first_name: 'Ann', last_name: 'Lee', language_code: 'de' };
const message = { message_id: 7, date: 1_772_000_000, chat, from };
const address = { channel: 'telegram', account: '123456', peer: '8111222333444' };

describe('an update of Telegram', () => {
  it('with words is a message of somebody who says who they are', () => {
    expect(read({ message: { ...message, text: 'Wo ist meine Karte?' } })).to.deep.equal([
      {
        kind: 'message',
        externalId: '8111222333444:7',
        from: address,
        sentAt: 1_772_000_000_000,
        content: { kind: 'text', text: 'Wo ist meine Karte?' },
        identity: { level: 'claimed', name: 'Ann Lee' },
        locale: 'de',
      },
    ]);
  });

  const contents: readonly (readonly [what: string, fields: object, content: object])[] = [
    ['/start opens the chat', { text: '/start' }, { kind: 'event', name: 'hello', value: {} }],
    [
      '/start keeps where they came from',
      { text: '/start ref42' },
      { kind: 'event', name: 'hello', value: { from: 'ref42' } },
    ],
    ['another command is a text', { text: '/status' }, { kind: 'text', text: '/status' }],
    [
      'a picture keeps its largest size and its caption, masked',
      { photo: [{ file_id: 'small' }, { file_id: 'large' }], caption: 'card 4111 1111 1111 1111' },
      { kind: 'media', mimeType: 'image/jpeg', url: 'telegram-file:large', caption: 'card [card ••1111]' },
    ],
    [
      'a document keeps its type',
      { document: { file_id: 'A', mime_type: 'application/pdf' } },
      { kind: 'media', mimeType: 'application/pdf', url: 'telegram-file:A', caption: '' },
    ],
    [
      'a voice message is a file',
      { voice: { file_id: 'V' } },
      { kind: 'media', mimeType: 'audio/ogg', url: 'telegram-file:V', caption: '' },
    ],
    ['a sticker is named', { sticker: { file_id: 'S' } }, { kind: 'unsupported', label: 'sticker' }],
    ['a place is named', { location: { latitude: 1, longitude: 2 } }, { kind: 'unsupported', label: 'location' }],
    ['something new is a message', { hologram: {} }, { kind: 'unsupported', label: 'message' }],
    ['a hostile file id is not kept', { photo: [{ file_id: '../../x' }] }, { kind: 'error' }],
  ];
  for (const [what, fields, content] of contents)
    it(`: ${what}`, () => {
      if ('kind' in content && content.kind === 'error')
        expect(() => read({ message: { ...message, ...fields } })).to.throw(NightdeskError);
      else expect(read({ message: { ...message, ...fields } })[0]).to.have.deep.property('content', content);
    });

  it('with a contact tells the number only when it is the sender’s own', () => {
    const contact = { phone_number: '4915112345678', first_name: 'Ann' };
    expect(read({ message: { ...message, contact: { ...contact, user_id: from.id } } })[0]).to.have.nested.property(
      'identity.phone',
      '+4915112345678',
    );
    expect(read({ message: { ...message, contact: { ...contact, user_id: 5 } } })[0]).to.not.have.nested.property(
      'identity.phone',
    );
  });

  it('about a change names the message it changes', () => {
    const edited = { ...message, edit_date: 1_772_000_600, text: 'new words' };
    expect(read({ edited_message: edited }, 77)).to.deep.equal([
      {
        kind: 'edit',
        externalId: 'edit:77',
        from: address,
        of: '8111222333444:7',
        text: 'new words',
        at: 1_772_000_600_000,
      },
    ]);
    expect(read({ edited_message: { ...message, edit_date: 1, location: {} } })).to.deep.equal([]);
  });

  const pressed = (data: string, buttons: readonly object[] = []): object => ({
    callback_query: { id: 'q1', from, data, message: { chat, date: 0, reply_markup: { inline_keyboard: [buttons] } } },
  });

  it('about a pressed button is the choice with its label', () => {
    const update = pressed('c:topic:card_arrival', [
      { text: 'My card has not arrived', callback_data: 'c:topic:card_arrival' },
    ]);
    expect(read(update)[0]).to.deep.include({
      externalId: 'button:q1',
      sentAt: 5000,
      content: { kind: 'choice', choiceId: 'topic:card_arrival', text: 'My card has not arrived' },
    });
    expect(callbackOf({ update_id: 1, ...update })).to.equal('q1');
    expect(read(pressed('c:helped:yes'))[0]).to.have.nested.property('content.text', 'helped:yes');
  });

  it('about a button whose id was too long is what the button said', () => {
    expect(read(pressed('t:0', [{ text: 'A very long one', callback_data: 't:0' }]))[0]).to.deep.include({
      content: { kind: 'text', text: 'A very long one' },
    });
    expect(read(pressed('t:0'))[0]).to.have.nested.property('content.kind', 'unsupported');
  });

  it('about being blocked ends consent, about being unblocked brings it back', () => {
    const member = (status: string): object => ({ my_chat_member: { chat, date: 9, new_chat_member: { status } } });
    expect(read(member('kicked'))[0]).to.deep.include({
      kind: 'consent',
      granted: false,
      purpose: 'service',
      at: 9000,
    });
    expect(read(member('member'))[0]).to.deep.include({ kind: 'consent', granted: true });
  });

  it('from a group, or of a kind we do not know, brings nothing', () => {
    const group = { ...chat, type: 'supergroup' };
    for (const update of [
      { message: { ...message, chat: group, text: 'hi' } },
      { edited_message: { ...message, chat: group, text: 'hi' } },
      { callback_query: { id: 'q', from, data: 'c:x', message: { chat: group, date: 0 } } },
      { callback_query: { id: 'q', from, game_short_name: 'x' } },
      { my_chat_member: { chat: group, date: 9, new_chat_member: { status: 'kicked' } } },
      { poll: {} },
    ])
      expect(read(update), JSON.stringify(update)).to.deep.equal([]);
  });

  it('that is none is refused, by the names of its fields alone', () => {
    for (const raw of [null, 5, [], {}, { update_id: 'x' }, { update_id: 1, message: { text: 'secret words' } }])
      expect(() => normaliseUpdate('123456', raw, 0))
        .to.throw(NightdeskError)
        .with.property('message')
        .that.does.not.contain('secret');
    expect(callbackOf('nonsense')).to.equal(null);
  });
});

function read(fields: object, id = 1) {
  return normaliseUpdate('123456', { update_id: id, ...fields }, 5000);
}
