import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Signal } from '../../core/understanding.ts';
import { isSameAsLast } from '../../dialogs/rule.ts';
import {
  answeredBefore,
  closed,
  conversation,
  decided,
  evidence,
  memory,
  open,
  stolen,
  understood,
  waiting,
} from './given.ts';

const signals: readonly Signal[] = [
  'asks-for-human',
  'opt-out',
  'opt-in',
  'complaint',
  'abuse',
  'self-harm',
  'emergency',
  'threat',
  'repeat',
  'rephrase',
  'greeting',
  'thanks',
  'goodbye',
  'asks-if-bot',
  'asks-capabilities',
  'affirms',
  'denies',
  'not-helped',
  'asks-callback',
];

const score = fc.double({ min: 0, max: 1, noNaN: true });
const anyEvidence = fc.array(
  fc
    .record({
      name: fc.constantFrom('a', 'b', 'c', 'compromised-card', 'lost-or-stolen-card'),
      score,
      urgent: fc.boolean(),
    })
    .map((one) => evidence(one.name, one.score, one.urgent ? { urgent: 'Freeze the card now.' } : {})),
  { maxLength: 5 },
);
const anyContent = fc.oneof(
  fc.string({ maxLength: 80 }).map((text) => ({ kind: 'text', text }) as const),
  fc
    .constantFrom('person', 'other', 'topic:a', 'slot:1', 'via:sms', 'callback:cancel', 'helped:no')
    .map((choiceId) => ({ kind: 'choice', choiceId, text: choiceId }) as const),
  fc
    .tuple(fc.constantFrom('hello', 'helped', 'end-chat', 'talk-to-person', 'else'), fc.jsonValue())
    .map(([name, value]) => ({ kind: 'event', name, value }) as const),
  fc.constant({ kind: 'unsupported', label: 'sticker' } as const),
);
const anyMemory = fc
  .record({
    misunderstood: fc.nat(4),
    clarified: fc.boolean(),
    effort: fc.nat(12),
    offered: fc.array(
      fc.constantFrom('person', 'other', 'topic:a', 'slot:1').map((id) => ({ id, label: id })),
      { maxLength: 4 },
    ),
    isPicking: fc.boolean(),
    told: fc.boolean(),
  })
  .map(({ isPicking, told, ...rest }) => ({
    ...(told ? answeredBefore(stolen) : memory()),
    ...rest,
    ...(isPicking ? { journey: { name: 'callback', step: 'pick', slots: {} } as const } : {}),
  }));
const anyTurn = fc.record({
  contents: fc.array(anyContent, { maxLength: 3 }),
  signals: fc.uniqueArray(fc.constantFrom(...signals), { maxLength: 4 }),
  language: fc.constantFrom('en', 'de', 'fr', 'und'),
  dissatisfied: score,
  strong: fc.boolean(),
  evidence: anyEvidence,
  custody: fc.constantFrom('bot', 'waiting', 'agent', 'closed'),
  memory: anyMemory,
  isOpen: fc.boolean(),
  channel: fc.constantFrom('web', 'sms'),
});
type AnyTurn = typeof anyTurn extends fc.Arbitrary<infer One> ? One : never;

function given(turn: AnyTurn) {
  const text = turn.contents.map((content) => ('text' in content ? content.text : '')).join('\n');
  const said = {
    ...understood(text, ...turn.signals),
    language: turn.language,
    mood: { dissatisfied: turn.dissatisfied, trend: 'flat', words: [], strong: turn.strong } as const,
  };
  const begun = turn.custody === 'waiting' ? waiting() : conversation({ custody: turn.custody });
  const asked = { ...begun, memory: turn.memory, address: { ...begun.address, channel: turn.channel } };
  const decision = decided(said, {
    conversation: asked,
    evidence: turn.evidence,
    situation: turn.isOpen ? open() : closed(),
    contents: turn.contents,
  });
  return { asked, decision };
}

describe('whatever is said, whatever was said before', () => {
  const always = (holds: (turn: AnyTurn, decision: ReturnType<typeof decided>) => void) =>
    fc.assert(
      fc.property(anyTurn, (turn) => holds(turn, given(turn).decision)),
      { numRuns: 1500 },
    );

  it('the same facts give the same decision, and every decision has its reasons', () => {
    always((turn, decision) => {
      expect(decision).to.deep.equal(given(turn).decision);
      expect(decision.reasons).not.to.have.length(0);
    });
  });

  it('the bot holds while a person speaks, and only then or when an event asks nothing', () => {
    always((turn, decision) => {
      const asksNothing = turn.contents.every((content) => content.kind === 'event');
      if (turn.custody === 'agent') expect(decision.kind).to.equal('hold');
      else if (decision.kind === 'hold') expect(asksNothing).to.equal(true);
    });
  });

  it('somebody who waits is neither asked back nor called for again', () => {
    always((turn, decision) => {
      if (turn.custody !== 'waiting') return;
      expect(decision.kind).not.to.be.oneOf(['clarify', 'escalate', 'not-understood']);
      expect(decision).not.to.have.property('thenEscalate');
    });
  });

  it('there are at most three options beside "something else", of different topics, and never a second question in a row', () => {
    always((turn, decision) => {
      if (decision.kind !== 'clarify') return;
      expect(turn.memory.clarified).to.equal(false);
      const ids = decision.options.map((option) => option.id);
      expect(ids.length).to.be.within(1, 3);
      expect(new Set(ids)).to.have.property('size', ids.length);
    });
  });

  it('nobody gets the same answer twice in a row', () => {
    always((turn, decision) => {
      if (decision.kind !== 'answer') return;
      for (const one of decision.evidence) expect(isSameAsLast(turn, one)).to.equal(false);
    });
  });

  it('a wish for a person is granted, unless danger or consent come first', () => {
    always((turn, decision) => {
      const first: readonly Signal[] = ['self-harm', 'emergency', 'threat', 'opt-out', 'opt-in'];
      const before = turn.contents.some((content) => content.kind === 'event' && content.name === 'end-chat');
      const keyword = turn.channel === 'sms';
      if (!turn.signals.includes('asks-for-human') || turn.signals.some((signal) => first.includes(signal))) return;
      if (turn.custody === 'agent' || before || keyword) return;
      if (turn.custody === 'waiting') expect(decision).to.deep.include({ about: 'waiting' });
      else expect(decision).to.deep.include({ kind: 'escalate', reason: 'asked' });
    });
  });

  it('an escalation carries the urgent line of whatever is likely', () => {
    always((turn, decision) => {
      if (decision.kind !== 'escalate') return;
      const likely = turn.evidence.filter((one) => one.urgent !== undefined && one.score >= 0.36);
      if (likely.length > 0 && !decision.first?.urgent)
        // Only a sure answer that is not urgent itself may take its place.
        expect(decision.first?.score ?? 0).to.be.at.least(Math.max(...likely.map((one) => one.score)));
    });
  });

  it('danger comes before everything, in every custody but a person’s', () => {
    always((turn, decision) => {
      const inDanger = turn.signals.some((signal) => ['self-harm', 'emergency', 'threat'].includes(signal));
      if (inDanger && turn.custody !== 'agent') expect(decision.kind).to.equal('safe-path');
    });
  });
});
