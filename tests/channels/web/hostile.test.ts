import { expect } from 'chai';
import { anything, assert, asyncProperty, constantFrom, json, oneof, record } from 'fast-check';
import { begin, call, fieldsOf, textOf } from '../../fakes/directLine.ts';
import { testStores } from '../../fakes/stores.ts';
import { openWebHost, type WebHost } from '../../fakes/webHost.ts';

const card = '4111 1111 1111 1111';

describe('what strangers send to web chat', () => {
  const stores = testStores('sqlite');
  let host: WebHost;
  before(async () => {
    host = await openWebHost(await stores.open());
  });
  after(() => host.close());

  const last = async (activity: Readonly<Record<string, unknown>>, mark?: string) => {
    const client = await begin(host.origin);
    const posted = await client.post(activity, mark);
    const { list } = await client.activities();
    return { posted, echo: list.at(-1) ?? {}, client };
  };

  it('has no card number in what is kept of text, names, channel data, values and marks', async () => {
    const { posted, client } = await last(
      {
        type: 'message',
        text: `My card is ${card}`,
        from: { name: `Ana ${card}` },
        value: { deep: [{ number: card, [card]: 'as a name' }], plain: 4111111111111111 },
        channelData: { note: card, list: [card], number: 4111111111111111 },
        textFormat: 'plain',
      },
      `mark ${card}`,
    );
    expect(posted.status).to.equal(200);
    const everything = JSON.stringify([
      (await client.activities()).list,
      await host.store.threads.conversationAt({
        channel: 'web',
        account: 'web',
        peer: client.id.split('.')[1] ?? '',
        route: client.id,
      }),
    ]);
    expect(everything).to.include('••1111');
    expect(everything).to.not.match(/4111[ -]?1111/);
  });

  it('has no card number in the name and value of an event', async () => {
    const { echo } = await last({ type: 'event', name: `card ${card}`, value: { number: card } });
    expect(echo).to.include({ type: 'event' });
    expect(JSON.stringify(echo))
      .to.include('••1111')
      .and.to.not.match(/4111[ -]?1111/);
  });

  it('comes back with its channel data unchanged, but in the place where it came', async () => {
    const channelData = {
      clientActivityID: 'puv61i0q5v',
      attachmentSizes: [],
      postBack: true,
      nested: { a: [1, 'two', null, false] },
    };
    const { echo } = await last({
      type: 'message',
      text: 'Hi',
      channelData: { ...channelData, 'webchat:sequence-id': 17 },
    });
    expect(echo['channelData']).to.deep.equal(channelData);
  });

  it('comes back with its mark when it carries too much else', async () => {
    const { posted, echo } = await last(
      { type: 'message', text: 'Hi', channelData: { load: 'x'.repeat(5000) } },
      'mark-1',
    );
    expect(posted.status).to.equal(200);
    expect(echo['channelData']).to.deep.equal({ clientActivityID: 'mark-1' });
  });

  it('keeps a mark that is a UUID, even one that looks like a card number', async () => {
    const mark = '41111111-1111-1111-8111-411111111111';
    expect(
      fieldsOf((await last({ type: 'message', text: 'Hi' }, mark)).echo['channelData'])['clientActivityID'],
    ).to.equal(mark);
  });

  it('is taken as a choice when our widget says which', async () => {
    const { client } = await last({
      type: 'message',
      text: 'Lost card',
      channelData: { nightdesk: { choiceId: 'lost-card' } },
    });
    const thread = await host.store.threads.conversationAt({
      channel: 'web',
      account: 'web',
      peer: client.id.split('.')[1] ?? '',
      route: client.id,
    });
    const [event] = await host.store.threads.events(thread?.id ?? '', 0, 1);
    expect(event?.body).to.deep.include({ content: { kind: 'choice', choiceId: 'lost-card', text: 'Lost card' } });
  });

  it('is a message without words when it only has attachments, and an event when it only has a value', async () => {
    const file = await last({
      type: 'message',
      attachments: [{ contentType: 'image/png', contentUrl: 'data:image/png;base64,AA' }],
    });
    expect(file.posted.status).to.equal(200);
    expect(file.echo).to.deep.include({ type: 'message', text: '' });
    const submit = await last({ type: 'message', value: { amount: 5 } });
    expect(submit.echo).to.deep.include({ type: 'message', value: { amount: 5 } });
  });

  it('is refused with a code when it says nothing that can be read', async () => {
    const client = await begin(host.origin);
    const refused: readonly (readonly [unknown, string])[] = [
      [{}, 'MissingProperty'],
      [{ text: 'no type' }, 'MissingProperty'],
      [{ type: 'message' }, 'MissingProperty'],
      [{ type: 'message', text: '   ' }, 'MissingProperty'],
      [{ type: 'event' }, 'MissingProperty'],
      [{ type: 'event', name: 'x', value: 'v'.repeat(5000) }, 'BadArgument'],
      [{ type: 'endOfConversation' }, 'BadArgument'],
      [{ type: 'conversationUpdate' }, 'BadArgument'],
      [{ type: 'invoke', name: 'x' }, 'BadArgument'],
      [{ type: 7 }, 'BadArgument'],
      [{ type: 'message', text: 7 }, 'BadArgument'],
      [{ type: 'message', text: 'x'.repeat(10_001) }, 'BadArgument'],
      [{ type: 'message', text: 'x', channelData: [] }, 'BadArgument'],
      [{ type: 'message', text: 'x', channelData: 'x' }, 'BadArgument'],
      [[], 'BadArgument'],
      ['text', 'BadArgument'],
      [null, 'BadArgument'],
      [7, 'BadArgument'],
    ];
    for (const [body, code] of refused) {
      const answer = await call(host.origin, 'POST', `/v3/directline/conversations/${client.id}/activities`, {
        token: client.token,
        body,
      });
      expect(answer.status, JSON.stringify(body)).to.equal(400);
      expect(fieldsOf(answer.body['error'])['code'], JSON.stringify(body).slice(0, 60)).to.equal(code);
    }
    expect(
      (await client.post({ type: 'message', text: 'x'.repeat(10_000), value: null, name: null, from: null })).status,
    ).to.equal(200);
  });

  it('is 400 when it is no JSON or no UTF-8, and 413 when it is too much', async () => {
    const client = await begin(host.origin);
    const post = (raw: string | Uint8Array<ArrayBuffer>) =>
      call(host.origin, 'POST', `/v3/directline/conversations/${client.id}/activities`, { token: client.token, raw });
    for (const raw of ['{', '{"type":"message","text":"x"}}', new Uint8Array([0x22, 0xff, 0x22]), 'null'])
      expect((await post(raw)).status).to.equal(400);
    expect((await post(JSON.stringify({ type: 'message', text: 'x', pad: 'y'.repeat(300_000) }))).status).to.equal(413);
  });

  it('does no harm by depth, prototypes, broken characters or NUL', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const client = await begin(host.origin);
    const answer = await call(host.origin, 'POST', `/v3/directline/conversations/${client.id}/activities`, {
      token: client.token,
      raw: `{"type":"message","text":"a\\u0000b\\ud800","channelData":{"deep":${deep},"__proto__":{"polluted":true},"clientActivityID":"m"}}`,
    });
    expect(answer.status).to.equal(200);
    expect({}).to.not.have.property('polluted');
    const echo = (await client.activities()).list[0] ?? {};
    expect(textOf(echo, 'text')).to.equal('ab\ufffd');
    expect(fieldsOf(echo['channelData'])['clientActivityID']).to.equal('m');
  });

  it('is never answered with a 5xx, whatever JSON it is', async () => {
    const client = await begin(host.origin);
    const path = `/v3/directline/conversations/${client.id}/activities`;
    const field = oneof(
      json(),
      constantFrom('message', 'event', 'typing', card),
      anything({ withNullPrototype: true }),
    );
    await assert(
      asyncProperty(
        record(
          { type: field, text: field, name: field, value: field, channelData: field, from: field, locale: field },
          { requiredKeys: [] },
        ),
        async (body) => {
          const raw = safeJson(body);
          const { status } = await call(host.origin, 'POST', path, { token: client.token, raw });
          expect(status).to.be.oneOf([200, 400]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is refused politely when it is a file', async () => {
    const client = await begin(host.origin);
    const form = new FormData();
    form.append(
      'activity',
      new Blob([JSON.stringify({ type: 'message' })], { type: 'application/vnd.microsoft.activity' }),
      'blob',
    );
    form.append('file', new Blob([new Uint8Array(70_000)]), 'photo ünï.png');
    const response = await fetch(new URL(`/v3/directline/conversations/${client.id}/upload?userId=x`, host.origin), {
      method: 'POST',
      headers: { authorization: `Bearer ${client.token}` },
      body: form,
    });
    expect(response.status).to.equal(400);
    expect(fieldsOf(fieldsOf(await response.json())['error'])['code']).to.equal('AttachmentsNotSupported');
  });
});

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? String(one) : one)) ?? 'null';
  } catch {
    return 'null';
  }
}
