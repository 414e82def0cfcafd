import type { DeskApi } from '../../core/deskApi.ts';
import type { Agent } from '../../core/people.ts';
import type { Held } from '../fakes/deskHouse.ts';
import { hostileKinds, hostileWords } from '../fixtures/xss.ts';
import { jonas } from '../browser/desk/meridian.ts';
import { asks, notes, picks, replies, says, story, takesOver, tells } from '../browser/desk/story.ts';

/** A conversation for each hostile word, which is its customer's name, goal, reference and agent. */
export function hostileLines(): readonly Held[] {
  return hostileWords.map((word, at) => {
    const custody = (['waiting', 'agent', 'closed'] as const)[at % 3] ?? 'waiting';
    return story({
      id: `c-${at}`,
      custody,
      channel: at % 2 === 0 ? 'sms' : word,
      peer: word,
      identity: at % 2 === 0 ? { level: 'claimed', name: word } : { level: 'anonymous' },
      agent: { id: 'agent-else', name: word },
      reference: word,
      handover: { reason: 'asked', goal: word, asked: 3, due: 5 },
      events: [[9, asks(word)], ...takesOver({ id: 'agent-else', name: word }).map((event) => [5, event] as const)],
    });
  });
}

/** One conversation in which everything is hostile that can be: words, names, facts, titles, languages. */
export function hostileConversation(paragraphs: readonly string[]): Held {
  const [first = ''] = hostileWords;
  const now = Date.now();
  const held = story({
    id: 'c-hostile',
    custody: 'bot',
    identity: { level: 'verified', name: first, email: hostileWords.join(' '), customerId: first, phone: first },
    locale: first,
    reference: first,
    handover: {
      reason: 'asked',
      goal: hostileWords.join('\n\n'),
      topicTitle: hostileWords.join(' '),
      asked: 3,
      due: 5,
      slots: Object.fromEntries(hostileWords.map((word) => [word, { value: word, source: 'customer' as const }])),
      promises: hostileWords.map((text, at) => ({ text, due: now + at })),
      moodWords: hostileWords,
    },
    earlier: hostileWords.map((goal) => ({
      conversationId: goal,
      channel: goal,
      startedAt: now,
      goal,
      custody: 'closed' as const,
    })),
    events: [
      ...paragraphs.map((text) => [9, asks(text)] as const),
      ...paragraphs
        .slice(0, 40)
        .map(
          (text) => [8, says(text, { source: { articleId: `../../admin/${text}`, title: text, hash: '' } })] as const,
        ),
      [8, says('Which?', { choices: hostileWords.map((label) => ({ id: label, label })) })],
      ...paragraphs.slice(0, 24).map((text) => [7, replies({ id: text, name: text }, text)] as const),
      ...paragraphs.slice(24, 40).map((text) => [6, notes({ id: text, name: text }, text)] as const),
      ...paragraphs.slice(40, 46).map((text) => [6, tells(text)] as const),
      [5, picks(hostileWords.join(' '))],
      [5, { kind: 'edit', actor: { kind: 'customer' }, body: { kind: 'words', text: hostileWords.join('\n') } }],
      ...[...hostileKinds['names on the page'], ...hostileKinds['signs that are not seen']].flatMap((word) =>
        oddEvents(word).map((event) => [4, event] as const),
      ),
    ],
  });
  const undelivered = held.events
    .filter(({ body }) => body?.kind === 'outbound')
    .map(({ id }, at) => ({ eventId: id, state: 'failed' as const, reason: hostileWords[at] ?? '' }));
  return { ...held, undelivered };
}

/** What other systems and older releases may have left in a conversation; few, because a screen shows the last 200. */
function oddEvents(word: string): readonly Parameters<typeof story>[0]['events'][number][1][] {
  const content = (one: object) => ({ kind: 'inbound' as const, content: one as never });
  const facts = {
    to: word,
    from: word,
    reason: word,
    state: word,
    reference: word,
    via: word,
    value: { reason: { code: word } },
  };
  const customer = { kind: 'customer' as const, name: word };
  const kinds = [
    { kind: 'message', actor: customer, body: content({ kind: 'event', name: word, value: word }) },
    { kind: 'message', actor: customer, body: content({ kind: 'media', mimeType: word, url: word, caption: word }) },
    { kind: 'message', actor: customer, body: content({ kind: 'unsupported', label: word }) },
    { kind: 'custody', actor: { kind: 'agent', name: word }, facts },
    { kind: 'custody', actor: { kind: 'agent', name: word }, facts: { ...facts, to: 'agent' } },
    { kind: 'handoff.initiate', actor: customer, facts },
    { kind: 'handoff.status', actor: customer, facts: { ...facts, state: 'accepted' } },
    { kind: 'case', actor: customer, facts },
    { kind: 'callback', actor: customer, facts: { ...facts, at: 1 } },
  ] as const;
  return kinds.slice(0, 3 + (word.length % 7));
}

/** Colleagues whom no invitation would let in. */
export function hostilePeople(): readonly Agent[] {
  return hostileWords.map((word, at) => ({
    ...jonas,
    id: `agent-${at}`,
    name: word,
    email: word,
    state: (['active', 'invited', 'disabled'] as const)[at % 3] ?? 'active',
  }));
}

/** A day on which everybody asked for something hostile. */
export function hostileReport(): DeskApi['GET /reports/day']['answer'] {
  const figures = { asked: 2, answered: 1, helped: 0, notHelped: 0, clarified: 0, handedOver: 1, unanswered: 1 };
  const rows = ['all', ...hostileWords].map((channel) => ({
    ...figures,
    channel,
    waitMedianMs: null,
    waitLongestMs: null,
  }));
  return {
    date: '2026-11-22',
    zone: hostileWords[3] ?? '',
    titles: Object.fromEntries(hostileWords.map((word, at) => [`topic-${at}`, word])),
    report: {
      from: 0,
      to: 0,
      rows,
      unanswered: hostileWords.map((text) => ({ text, count: 2, conversationId: text })),
      topics: hostileWords.flatMap((word, at) => [
        { topic: `topic-${at}`, asked: 3, answered: 1, handedOver: 1 },
        { topic: word, asked: 2, answered: 1, handedOver: 1 },
      ]),
    },
  };
}
