import type { Agent } from '../../../core/people.ts';
import type { DeadLetter } from '../../../core/delivery.ts';
import type { DeskApi } from '../../../core/deskApi.ts';
import type { Held } from '../../fakes/deskHouse.ts';
import { asks, handsOver, notes, picks, replies, says, story, takesOver, tells } from './story.ts';

/** Who works at Meridian in these tests; everybody has the same password. */
export const nora: Agent = {
  id: 'agent-nora',
  email: 'nora@meridian.example',
  name: 'Nora Feldmann',
  role: 'admin',
  state: 'active',
  available: true,
};
export const jonas: Agent = {
  ...nora,
  id: 'agent-jonas',
  email: 'jonas@meridian.example',
  name: 'Jonas Weber',
  role: 'agent',
};
const aicha: Agent = {
  ...jonas,
  id: 'agent-aicha',
  email: 'aicha@meridian.example',
  name: 'Aicha Benali',
  role: 'editor',
  available: false,
};
const ben: Agent = {
  ...jonas,
  id: 'agent-ben',
  email: 'ben@meridian.example',
  name: 'Ben Okafor',
  state: 'invited',
  available: false,
};
const rita: Agent = {
  ...jonas,
  id: 'agent-rita',
  email: 'rita@meridian.example',
  name: 'Rita Moreau',
  state: 'disabled',
  available: false,
};
export const people: readonly Agent[] = [nora, jonas, aicha, ben, rita];

const hash = 'a'.repeat(64);
const notRecognised = { articleId: 'card-payment-not-recognised', title: 'A card payment I do not recognise', hash };
const swallowed = { articleId: 'card-swallowed', title: 'Card kept by a cash machine', hash };
const refund = { articleId: 'refund-not-showing-up', title: 'A refund that does not show up', hash };
const transfer = { articleId: 'transfer-not-received-by-recipient', title: 'Überweisung nicht angekommen', hash };
const topUp = { articleId: 'top-up-failed', title: 'Adding money did not work', hash };

const frozen = `Freeze the card first in **Card › Freeze**, so that nothing more can be taken. Then report the payment:

1. Open the payment in the list. Shops often charge under their company name, so check the date and amount too.
2. If it was not you, tap **I did not make this payment**.
3. A person opens the dispute. First answer within 2 working days, decision usually within 15, at most 45.

If you did buy there and the goods never came, that is [a different case](/help/request-refund).`;

/** Mara: verified, upset, given the same answer twice, four minutes in the queue. */
export function mara(): Held {
  return story({
    id: 'c-mara',
    custody: 'waiting',
    identity: {
      level: 'verified',
      name: 'Mara Lindqvist',
      customerId: 'ME-204518',
      email: 'mara.lindqvist@example.com',
      phone: '+46 70 555 01 23',
    },
    reference: 'MD-7K2Q9D',
    dissatisfied: 0.78,
    levels: [0.22, 0.38, 0.61, 0.78],
    handover: {
      reason: 'emotion',
      goal: 'Two payments from a shop I have never heard of, 84.90 and 129.00 euros, and I was asleep',
      topicTitle: notRecognised.title,
      asked: 4,
      due: 6,
      slots: {
        amount: { value: '€84.90 and €129.00', source: 'customer' },
        merchant: { value: 'Brightline Retail', source: 'customer' },
        'card-last-four': { value: '4417', source: 'channel' },
        date: { value: 'last night, about 02:10', source: 'inferred' },
      },
      promises: [{ text: 'A person answers here', due: Date.now() + 6 * 60_000 }],
      moodWords: ['this is ridiculous', 'the same text again', 'second time'],
      effort: 6,
    },
    earlier: [
      {
        conversationId: 'c-mara-sms',
        channel: 'sms',
        startedAt: Date.now() - 9 * 86_400_000,
        goal: 'When does my new card arrive?',
        custody: 'closed',
      },
      {
        conversationId: 'c-mara-old',
        channel: 'web',
        startedAt: Date.now() - 41 * 86_400_000,
        goal: 'Is there a fee for paying in Swedish kronor?',
        custody: 'closed',
      },
    ],
    events: [
      [1480, asks('Is there a fee for paying in Swedish kronor?')],
      [1480, says('No fee for card payments, in any currency within your exchange allowance.', { asksHelped: true })],
      [1479, { kind: 'helped', actor: { kind: 'customer' }, facts: { helped: true } }],
      [12, asks('There are two payments from a shop I have never heard of, 84.90 and 129.00 euros. I was asleep!')],
      [12, says(frozen, { source: notRecognised, asksHelped: true })],
      [10, asks('The card is frozen. But who is Brightline Retail, and do I get my money back?')],
      [
        9,
        says('So that I answer the right question: which of these is it?', {
          choices: [
            { id: 'a', label: 'I did not make this payment' },
            { id: 'b', label: 'The shop sent the wrong thing' },
            { id: 'c', label: 'Something else' },
          ],
        }),
      ],
      [8, picks('I did not make this payment')],
      [8, says(frozen, { source: notRecognised })],
      [
        5,
        asks('That is the same text again. This is ridiculous, I do not want an article, I want my 213.90 euros back.'),
      ],
      ...handsOver('emotion').map((event) => [4, event] as const),
      [4, { kind: 'case', actor: { kind: 'bot' }, facts: { reference: 'MD-7K2Q9D', state: 'open' } }],
      [
        4,
        says(
          'This has gone wrong for long enough. A person should take it from here. Your case is MD-7K2Q9D, and everything you wrote here goes along.',
        ),
      ],
    ],
  });
}

/** Tomasz: by text message, promised ten minutes ago. */
export function tomasz(due = -4): Held {
  return story({
    id: 'c-tomasz',
    custody: 'waiting',
    channel: 'sms',
    peer: '+44 7700 900123',
    identity: { level: 'claimed', name: 'Tomasz Zieliński', phone: '+44 7700 900123' },
    reference: 'MD-3F8XA1',
    dissatisfied: 0.46,
    levels: [0.3, 0.46],
    handover: {
      reason: 'asked',
      goal: 'The cash machine at Leeds station kept my card',
      topicTitle: swallowed.title,
      asked: 14,
      due,
      promises: [{ text: 'A person answers by text message', due: Date.now() + due * 60_000 }],
      effort: 2,
    },
    events: [
      [16, asks('the cash machine at leeds station kept my card, train leaves in 20 min')],
      [
        16,
        says('Freeze the card in the app: Card > Freeze. A swallowed card is not given back; order a new one, free.', {
          source: swallowed,
        }),
      ],
      [15, asks('PERSON')],
      ...handsOver('asked').map((event) => [14, event] as const),
      [14, says('I am bringing in a person. Your case is MD-3F8XA1.')],
    ],
  });
}

/** Aylin: writes German, has picked a time. */
function aylin(): Held {
  return story({
    id: 'c-aylin',
    custody: 'waiting',
    identity: { level: 'anonymous' },
    locale: 'de',
    reference: 'MD-9QW4RT',
    dissatisfied: 0.2,
    handover: {
      reason: 'policy',
      goal: 'Meine Überweisung an die Vermieterin ist nach drei Tagen nicht angekommen',
      topicTitle: transfer.title,
      asked: 38,
      due: 102,
      callbackIn: 95,
    },
    events: [
      [42, asks('Meine Überweisung an die Vermieterin ist nach drei Tagen nicht angekommen')],
      [
        42,
        says('Eine SEPA-Überweisung vor 15:00 Uhr kommt am selben Arbeitstag an, sonst am nächsten.', {
          source: transfer,
          locale: 'de',
        }),
      ],
      ...handsOver('policy').map((event) => [38, event] as const),
    ],
  });
}

/** Jun: with Nora, and has just written. */
export function jun(wroteAgo = 2): Held {
  return story({
    id: 'c-jun',
    custody: 'agent',
    agent: nora,
    identity: { level: 'verified', name: 'Jun Nakagawa', customerId: 'ME-118803', email: 'jun@example.com' },
    reference: 'MD-5T6BNM',
    dissatisfied: 0.34,
    levels: [0.5, 0.42, 0.34],
    handover: {
      reason: 'low-confidence',
      goal: 'The shop says it refunded me eleven days ago and nothing has come',
      topicTitle: refund.title,
      asked: 26,
      due: -16,
      slots: {
        merchant: { value: 'Hollis & Grey', source: 'customer' },
        amount: { value: '€59.00', source: 'customer' },
      },
      promises: [{ text: 'Nora looks up the refund and answers today', due: Date.now() + 95 * 60_000 }],
      effort: 3,
    },
    undelivered: [],
    events: [
      [31, asks('The shop says it refunded me eleven days ago and nothing has come')],
      [
        31,
        says('Refunds arrive 5 to 10 working days after the shop sends them, on the same card.', { source: refund }),
      ],
      [27, asks('It has been eleven. Did that shop even send it?')],
      ...handsOver('low-confidence').map((event) => [26, event] as const),
      ...takesOver(nora).map((event) => [21, event] as const),
      [
        20,
        replies(nora, 'Hello Jun, this is Nora. I am looking at your payments now. Which shop was it, and how much?'),
      ],
      [18, asks('Hollis & Grey, 59 euros')],
      [17, notes(nora, 'Refund not in the clearing file of the 12th or 13th. Asked payments to check the 14th.')],
      [
        16,
        replies(
          nora,
          'Thank you. I have asked our payments team to look for it, **today**. I will write as soon as I know.',
        ),
      ],
      [wroteAgo, asks('Thanks. Is there anything I should do meanwhile, or just wait?')],
    ],
  });
}

function oliver(): Held {
  return story({
    id: 'c-oliver',
    custody: 'agent',
    agent: jonas,
    channel: 'telegram',
    peer: 'oliver_h',
    identity: { level: 'claimed', name: 'Oliver Hartley' },
    reference: 'MD-2ZLK0P',
    dissatisfied: 0.52,
    handover: { reason: 'complaint', goal: 'Blocked twice in one month while travelling', asked: 51, due: -41 },
    events: [
      [55, asks('You blocked my card twice this month while I was travelling. I want to complain.')],
      ...handsOver('complaint').map((event) => [51, event] as const),
      ...takesOver(jonas).map((event) => [48, event] as const),
      [47, replies(jonas, 'Hello Oliver, I am Jonas. I have your complaint here and I am reading what happened.')],
    ],
  });
}

function withAssistant(id: string, text: string, ago: number, name?: string): Held {
  return story({
    id,
    custody: 'bot',
    identity: name === undefined ? { level: 'anonymous' } : { level: 'verified', name },
    events: [
      [ago, asks(text)],
      [
        ago,
        says('Open **Account › Add money** and try the same card again with 3-D Secure.', {
          source: topUp,
          asksHelped: true,
        }),
      ],
    ],
  });
}

function closed(id: string, name: string, text: string, ago: number): Held {
  return story({
    id,
    custody: 'closed',
    identity: { level: 'verified', name },
    events: [
      [ago + 8, asks(text)],
      [ago + 8, says('The new card is on its way: 5 to 8 working days.', {})],
      [
        ago + 1,
        {
          kind: 'custody',
          actor: { kind: 'agent', id: jonas.id, name: jonas.name },
          facts: { from: 'agent', to: 'closed', reason: 'closed' },
        },
      ],
      [ago, tells('This chat has ended. You can begin a new one at any time.')],
    ],
  });
}

/** A day at Meridian's desk: three wait, one is Nora's, one is Jonas's, the assistant talks to four. */
export function aDay(): readonly Held[] {
  return [
    mara(),
    tomasz(),
    aylin(),
    jun(),
    oliver(),
    withAssistant('c-top', 'My top-up by card was declined twice', 3, 'Priya Raman'),
    withAssistant('c-rtl', 'بطاقتي لا تعمل في المطعم، ماذا أفعل الآن؟', 6, 'ليلى حداد'),
    withAssistant('c-atm', 'How much cash can I take out in a day?', 11),
    withAssistant('c-rate', 'Which rate do you use for Norwegian kroner?', 24, 'Ingrid Solheim'),
    closed('c-mara-sms', 'Mara Lindqvist', 'When does my new card arrive?', 9 * 1440),
    closed('c-mara-old', 'Mara Lindqvist', 'Is there a fee for paying in Swedish kronor?', 41 * 1440),
    closed('c-hugo', 'Hugo Petit', 'Can I get a second card for my daughter?', 130),
  ];
}

/** Two that gave up and one that nobody could read. */
export function deadLetters(): readonly DeadLetter[] {
  const now = Date.now();
  return [
    {
      id: 'letter-1',
      kind: 'outbound',
      channel: 'sms',
      conversationId: 'c-tomasz',
      reason: 'Twilio answered 400: the number +44 7700 900123 cannot receive text messages (21614)',
      at: now - 22 * 60_000,
      attempts: 1,
    },
    {
      id: 'letter-2',
      kind: 'inbound',
      channel: 'web',
      conversationId: 'c-top',
      reason: 'failed three times while thinking: the topic model could not be read',
      at: now - 5 * 3_600_000,
      attempts: 3,
    },
    {
      id: 'letter-3',
      kind: 'unreadable',
      channel: 'telegram',
      reason: 'a kind of update that is not known here: poll_answer',
      at: now - 26 * 3_600_000,
      attempts: 0,
    },
  ];
}

/** The figures of one day. */
export const report: DeskApi['GET /reports/day']['answer'] = {
  date: '2026-11-22',
  zone: 'Europe/Berlin',
  titles: {
    lost_or_stolen_card: 'Lost or stolen card',
    declined_card_payment: 'A card payment was declined',
    refund_not_showing_up: 'A refund that does not show up',
    top_up_failed: 'Adding money did not work',
    exchange_rate: 'Exchange rates',
    pin_blocked: 'PIN blocked',
  },
  report: {
    from: 0,
    to: 0,
    rows: [
      row('all', [184, 127, 68, 11, 21, 23, 9], [190_000, 1_460_000]),
      row('web', [131, 96, 55, 8, 16, 14, 5], [150_000, 840_000]),
      row('sms', [34, 19, 8, 2, 3, 7, 3], [320_000, 1_460_000]),
      row('telegram', [19, 12, 5, 1, 2, 2, 1], null),
    ],
    unanswered: [
      { text: 'Do you have a card for my company with several holders?', count: 3, conversationId: 'c-hugo' },
      { text: 'Can I pay my taxes in Portugal from Meridian?', count: 2, conversationId: 'c-mara-old' },
      { text: 'Why was my account chosen for a survey?', count: 1, conversationId: 'c-mara-sms' },
    ],
    topics: [
      { topic: 'declined_card_payment', asked: 31, answered: 27, handedOver: 3 },
      { topic: 'refund_not_showing_up', asked: 24, answered: 17, handedOver: 5 },
      { topic: 'lost_or_stolen_card', asked: 19, answered: 19, handedOver: 6 },
      { topic: 'top_up_failed', asked: 16, answered: 13, handedOver: 1 },
      { topic: 'exchange_rate', asked: 12, answered: 12, handedOver: 0 },
      { topic: 'pin_blocked', asked: 8, answered: 8, handedOver: 0 },
    ],
  },
};

function row(
  channel: string,
  figures: readonly [number, number, number, number, number, number, number],
  wait: readonly [number, number] | null,
): DeskApi['GET /reports/day']['answer']['report']['rows'][number] {
  const [asked, answered, helped, notHelped, clarified, handedOver, unanswered] = figures;
  return {
    channel,
    asked,
    answered,
    helped,
    notHelped,
    clarified,
    handedOver,
    waitMedianMs: wait?.[0] ?? null,
    waitLongestMs: wait?.[1] ?? null,
    unanswered,
  };
}
