import { expect } from 'chai';
import { twilioSms } from '../../../adapters/sms/channel.ts';
import { runChannel } from '../../../adapters/base/runChannel.ts';
import type { Channel, OutboundMessage } from '../../../core/channel.ts';
import { NightdeskError } from '../../../core/error.ts';
import type { Inbound } from '../../../core/inbound.ts';
import { countSegments } from '../../../text/segments.ts';
import { openFakeTwilio, type FakeTwilio } from '../../fakes/twilio.ts';

const accountSid = `AC${'0'.repeat(31)}1`;
const authToken = 'the-current-token-of-twilio';
const ours = '+4930231251';
const theirs = '+4915112345678';
const to = { channel: 'sms', account: ours, peer: theirs };

describe('a text message of ours', () => {
  let fake: FakeTwilio;
  before(async () => {
    fake = await openFakeTwilio({ accountSid, authToken, number: ours, webhook: () => '', callbacks: false });
  });
  after(() => fake.close());

  const channel = (given: { readonly from?: string; readonly messagingServiceSid?: string } = { from: ours }) =>
    twilioSms({
      accountSid,
      authTokens: [authToken, 'the-old-one'],
      apiUrl: fake.url,
      publicUrl: 'https://help.example',
      ...given,
    });
  const send = (message: Partial<OutboundMessage>, peer = theirs) => {
    const sms = channel();
    const wires = sms.render({ by: 'bot', text: 'Hello', choices: [], locale: 'en', ...message }, { ...to, peer });
    return sendAll(sms, wires);
  };

  it('carries where to tell its state, and ends before it is stale', async () => {
    await send({ text: 'Your card is on its way.' });
    const form = new URLSearchParams(fake.calls.at(-1)?.body);
    expect(Object.fromEntries(form)).to.deep.equal({
      To: theirs,
      From: ours,
      Body: 'Your card is on its way.',
      StatusCallback: 'https://help.example/channels/sms/status?part=k',
      ValidityPeriod: '14400',
    });
  });

  it('goes through the messaging service where that chooses the number', async () => {
    const service = `MG${'0'.repeat(32)}`;
    const sms = channel({ messagingServiceSid: service });
    await sendAll(
      sms,
      sms.render({ by: 'bot', text: 'Hello', choices: [], locale: 'en' }, { ...to, account: service }),
    );
    const form = new URLSearchParams(fake.calls.at(-1)?.body);
    expect([form.get('MessagingServiceSid'), form.get('From')]).to.deep.equal([service, null]);
  });

  it('is plain, costs few segments and names its links', () => {
    const [wire] = channel().render(
      { by: 'bot', text: 'It’s **“free”** – see [the fees](/help/fees)…', choices: [], locale: 'en' },
      to,
    );
    expect(wire).to.deep.include({ body: 'It\'s "free" - see the fees (https://help.example/help/fees)...' });
    expect(countSegments('It\'s "free" - see the fees (https://help.example/help/fees)...').encoding).to.equal('gsm7');
  });

  it('numbers its choices', () => {
    const choices = [
      { id: 'a', label: 'Lost card' },
      { id: 'b', label: 'Something else' },
    ];
    const [wire] = channel().render({ by: 'bot', text: 'Which one?', choices, locale: 'en' }, to);
    expect(wire).to.deep.include({ body: 'Which one?\n1. Lost card\n2. Something else' });
  });

  it('of more than 1,600 characters becomes several, counted', () => {
    const text = Array.from({ length: 120 }, (_, at) => `This is sentence number ${at}.`).join(' ');
    const wires = channel().render({ by: 'bot', text, choices: [], locale: 'en' }, to);
    expect(wires.length).to.be.greaterThan(1);
    expect(wires.map(({ body }) => body.slice(0, 6))).to.deep.equal(
      wires.map((_, at) => `(${at + 1}/${wires.length}) `),
    );
    for (const { body } of wires) expect(body.length).to.be.at.most(1600);
  });

  const verdicts: readonly (readonly [status: number, code: number, expected: string])[] = [
    [400, 21610, 'delivery-refused'],
    [400, 21211, 'delivery-refused'],
    [400, 30007, 'delivery-refused'],
    [503, 30005, 'delivery-refused'],
    [400, 30001, 'delivery-unavailable'],
    [429, 20429, 'delivery-unavailable'],
    [400, 30003, 'delivery-unavailable'],
    [400, 12345, 'delivery-refused'],
    [500, 12345, 'delivery-unavailable'],
    [401, 20003, 'delivery-unavailable'],
    [504, 0, 'delivery-unknown'],
  ];
  for (const [status, code, expected] of verdicts)
    it(`is ${expected} after ${status} with error ${code}`, async () => {
      fake.mishap('/Messages', { kind: 'status', status, body: JSON.stringify({ code, message: theirs }) });
      expect(await failureOf(send({}))).to.equal(expected);
    });

  it('to somebody who said STOP at the carrier is final', async () => {
    await fake.write('+4915199999999', 'STOP');
    expect(await failureOf(send({}, '+4915199999999'))).to.equal('delivery-refused');
  });

  it('that was answered with nonsense is one that nobody knows about', async () => {
    fake.mishap('/Messages', { kind: 'status', status: 201, body: '<html>' });
    expect(await failureOf(send({}))).to.equal('delivery-unknown');
  });
});

describe('a text message that never reached us', () => {
  it('is found when Twilio is asked, with those that did reach us, oldest first', async () => {
    const fake = await openFakeTwilio({ accountSid, authToken, number: ours, webhook: () => '', callbacks: false });
    const first = fake.writeUnheard(theirs, 'Are you there?');
    const second = fake.writeUnheard(theirs, 'Hello?');
    const stop = new AbortController();
    const taken: Inbound[] = [];
    const door = {
      accept: (inbound: Inbound) => {
        taken.push(inbound);
        if (taken.length === 2) stop.abort();
        return Promise.resolve({ eventId: '1', conversationId: '1', first: true });
      },
      deadLetter: () => Promise.resolve(),
    };
    const channel = twilioSms({
      accountSid,
      authTokens: [authToken],
      from: ours,
      apiUrl: fake.url,
      publicUrl: 'https://x',
    });
    await runChannel({ channel, door, now: Date.now, log: () => undefined }, stop.signal);
    expect(taken.map((inbound) => ('externalId' in inbound ? inbound.externalId : ''))).to.deep.equal([
      first.sid,
      second.sid,
    ]);
    await fake.close();
  });

  it('may wait for the next time when Twilio cannot be asked now', async () => {
    const fake = await openFakeTwilio({ accountSid, authToken, number: ours, webhook: () => '' });
    fake.mishap('/Messages', { kind: 'status', status: 500 }, { kind: 'status', status: 200, body: '[]' });
    const channel = twilioSms({
      accountSid,
      authTokens: [authToken],
      from: ours,
      apiUrl: fake.url,
      publicUrl: 'https://x',
    });
    const facts: string[] = [];
    const stop = new AbortController();
    const door = { accept: () => Promise.reject(new Error('nothing to accept')), deadLetter: () => Promise.resolve() };
    await runChannel(
      {
        channel,
        door,
        now: Date.now,
        log: (_, detail) => {
          facts.push(String(detail['fact']));
          stop.abort();
        },
      },
      stop.signal,
    );
    expect(facts).to.deep.equal(['reconciling failed']);
    await fake.close();
  });
});

async function sendAll<Wire>(channel: Channel<Wire>, wires: readonly Wire[]): Promise<void> {
  for (const wire of wires) await channel.send(wire, { idempotencyKey: 'k', signal: AbortSignal.timeout(5_000) });
}

async function failureOf(sending: Promise<unknown>): Promise<string> {
  try {
    await sending;
    return 'sent';
  } catch (error) {
    return error instanceof NightdeskError ? error.code : 'unforeseen';
  }
}
