import { expect } from 'chai';
import type { Address } from '../../core/address.ts';
import type { Channel, OutboundMessage, RawRequest, RawResponse } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Clock } from '../../core/time.ts';
import { doorRoutes } from '../../adapters/base/door.ts';
import type { Store } from '../../store/store.ts';
import type { FakeProvider } from '../fakes/provider.ts';
import { eachStore, testClock } from '../fakes/stores.ts';

/** A channel with what the contract needs to ask it its questions. */
export interface ContractSubject {
  readonly channel: Channel;
  /** A genuine request in which a customer says `text`; `id` makes it a different message. */
  message(text: string, id: number): RawRequest;
  /** The same request, but not from the provider. */
  forged(request: RawRequest): RawRequest;
  /** A genuine request about something this channel knows nothing of. */
  unknown(): RawRequest;
  /** A genuine request whose content cannot be read; null where the protocol answers such a thing itself. */
  unreadable(): RawRequest | null;
  /** Answers a request as the server would; webhooks go through the one door. */
  receive?(request: RawRequest): Promise<RawResponse>;
  /** Where an answer goes. */
  readonly address: Address;
  /** The provider's API, where messages leave by it. */
  readonly provider?: FakeProvider;
  close(): Promise<void>;
}

export interface ContractWorld {
  readonly store: Store;
  readonly now: Clock;
}

/** The questions that every channel is asked, on both databases. A new channel calls this with a subject of its own. */
export function channelContract(name: string, setUp: (world: ContractWorld) => Promise<ContractSubject>): void {
  eachStore(`the ${name} channel keeps the contract`, (stores) => {
    let store: Store;
    let subject: ContractSubject;
    const { now } = testClock();

    beforeEach(async () => {
      store = await stores.open();
      subject = await setUp({ store, now });
    });
    afterEach(() => subject.close());

    const receive = async (request: RawRequest): Promise<RawResponse> => {
      if (subject.receive) return subject.receive(request);
      const routes = doorRoutes({ channel: subject.channel, door: store.turns, now, log: () => undefined });
      const route = routes.find(({ path }) => path === request.url.split('?')[0]);
      if (route === undefined) throw new Error(`${name} does not listen at ${request.url}`);
      return route.handle(request);
    };
    const claimed = async (): Promise<readonly string[]> => {
      const claim = await store.turns.claim(now(), 15_000);
      return (claim?.messages ?? []).map(({ content }) => ('text' in content ? content.text : content.kind));
    };

    it('stores what a customer says before it answers the provider', async () => {
      const answer = await receive(subject.message('Where is my card?', 1));
      expect(answer.status).to.be.within(200, 299);
      expect(await claimed()).to.deep.equal(['Where is my card?']);
    });

    it('refuses a forged request with nothing but a status, and stores nothing of it', async () => {
      const answer = await receive(subject.forged(subject.message('Where is my card?', 1)));
      expect(answer.status).to.be.oneOf([401, 403]);
      expect(answer.body ?? '').to.not.contain('card');
      expect(await claimed()).to.deep.equal([]);
      expect(await store.deadLetters.deadLetters(10)).to.deep.equal([]);
    });

    it('takes a message once, however often the provider repeats it', async () => {
      for (let times = 0; times < 3; times += 1)
        expect((await receive(subject.message('Where is my card?', 1))).status).to.be.within(200, 299);
      await Promise.all([1, 2, 3].map(() => receive(subject.message('And my PIN letter?', 2))));
      expect(await claimed()).to.deep.equal(['Where is my card?', 'And my PIN letter?']);
    });

    it('passes over what it does not know, politely', async () => {
      expect((await receive(subject.unknown())).status).to.be.within(200, 299);
      expect(await claimed()).to.deep.equal([]);
    });

    it('keeps what it cannot read as a dead letter without words, so that the provider stops repeating it', async () => {
      const request = subject.unreadable();
      if (request === null) return;
      expect((await receive(request)).status).to.be.within(200, 299);
      const letters = await store.deadLetters.deadLetters(10);
      expect(letters.map(({ kind, channel }) => ({ kind, channel }))).to.deep.equal([
        { kind: 'unreadable', channel: subject.channel.name },
      ]);
      expect(letters[0]?.reason).to.not.contain('secret words');
    });

    it('names a message the same way each time it reads it', () => {
      const read = (): readonly string[] =>
        subject.channel
          .normalise(subject.message('hello there', 7), now())
          .map((inbound) => ('externalId' in inbound ? inbound.externalId : inbound.kind));
      expect(read()).to.deep.equal(read());
      expect(read()).to.not.be.empty;
    });

    it('masks a card number before anything is stored', async () => {
      await receive(subject.message('my card is 4111 1111 1111 1111', 1));
      const [said] = await claimed();
      expect(said).to.contain('1111').and.to.not.contain('4111');
    });

    it('survives hostile words', async () => {
      for (const [at, words] of hostile.entries())
        expect((await receive(subject.message(words, 20 + at))).status, words.slice(0, 20)).to.be.within(200, 499);
    });

    it('shows every choice, as buttons where it has enough of them, otherwise as numbered lines', () => {
      const wire = JSON.stringify(subject.channel.render(saying({ choices }), subject.address));
      for (const choice of choices) expect(wire).to.contain(choice.label);
      if (subject.channel.limits.buttons < choices.length) expect(wire).to.match(/1\..*Lost or stolen card/s);
    });

    it('loses no word of a long answer and keeps each part within the limit', () => {
      const sentences = Array.from({ length: 400 }, (_, at) => `Sentence number ${at} of a long answer.`);
      const wires = subject.channel.render(saying({ text: sentences.join(' ') }), subject.address);
      const whole = JSON.stringify(wires);
      for (const sentence of sentences) expect(whole).to.contain(sentence);
      if (subject.channel.delivery === 'push') expect(wires.length).to.be.greaterThan(1);
    });

    it('loads no picture from a stranger', () => {
      const wire = JSON.stringify(
        subject.channel.render(saying({ text: '![x](https://evil.example/?q=1) hi' }), subject.address),
      );
      expect(wire).to.not.match(/<img|!\[/);
    });

    describe('sending', () => {
      const send = async (): Promise<string> => {
        const [wire] = subject.channel.render(saying({ text: 'Your card is on its way.' }), subject.address);
        const options = { idempotencyKey: 'c:1:0:0', signal: AbortSignal.timeout(5_000) };
        return (await subject.channel.send(wire, options)).providerId;
      };
      const failure = async (): Promise<NightdeskError> => {
        try {
          await send();
        } catch (error) {
          if (error instanceof NightdeskError) return error;
          throw error;
        }
        throw new Error('It was sent.');
      };
      const provider = (): FakeProvider => {
        if (subject.provider === undefined) throw new Error(`${name} sends nothing`);
        return subject.provider;
      };
      const isPush = (): boolean => subject.channel.delivery === 'push';

      it('gives the id by which the provider knows the message', async () => {
        if (isPush()) expect(await send()).to.not.equal('');
        else expect((await failure()).code).to.equal('delivery-refused');
      });

      it('gives up for good when the provider refuses the message', async () => {
        if (!isPush()) return;
        provider().mishap('', { kind: 'status', status: 400 });
        const error = await failure();
        expect([error.code, error.retry]).to.deep.equal(['delivery-refused', false]);
      });

      it('comes back later when the provider is busy or broken, not before it was asked to', async () => {
        if (!isPush()) return;
        provider().mishap(
          '',
          { kind: 'status', status: 503 },
          { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
        );
        const broken = await failure();
        expect([broken.code, broken.retry]).to.deep.equal(['delivery-unavailable', true]);
        const busy = await failure();
        expect([busy.code, busy.retryAfterMs]).to.deep.equal(['delivery-unavailable', 7000]);
      });

      it('says that nobody knows when the line was cut after the message may have left', async () => {
        if (!isPush()) return;
        provider().mishap('', { kind: 'cut-after' });
        expect((await failure()).code).to.equal('delivery-unknown');
      });

      it('tells no secret and no word of the customer in an error', async () => {
        if (!isPush()) return;
        provider().mishap('', { kind: 'status', status: 400, body: '{"message":"secret words +4915100000"}' });
        expect((await failure()).message).to.not.match(/secret words|49151/);
      });
    });
  });
}

const choices = [
  { id: 'topic:lost_or_stolen_card', label: 'Lost or stolen card' },
  { id: 'topic:card_arrival', label: 'My card has not arrived' },
  { id: 'topic:refund_not_showing_up', label: 'Refund is missing' },
  { id: 'other', label: 'Something else' },
];

const hostile = [
  '\0\0',
  '\ud800 lone',
  '<script>alert(1)</script>',
  '"\'; drop table event; --',
  '\u200b\u202e\u2066x',
  'a'.repeat(9_000),
  '😀'.repeat(500),
  '__proto__',
];

function saying(given: Partial<OutboundMessage>): OutboundMessage {
  return { by: 'bot', text: 'Which of these is it?', choices: [], locale: 'en', ...given };
}
