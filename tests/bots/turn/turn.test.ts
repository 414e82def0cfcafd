import { expect } from 'chai';
import type { OpenHandover } from '../../../core/conversation.ts';
import type { Library } from '../../../core/library.ts';
import type { NewEvent } from '../../../core/event.ts';
import {
  answeredBefore,
  closed,
  conversation,
  day,
  evidence,
  hour,
  memory,
  minute,
  night,
  open,
  policy,
  stolen,
  understood,
  upset,
  waiting,
} from '../../dialogs/given.ts';
import { shippedLibrary } from '../../fakes/shippedLibrary.ts';
import { turn } from '../scene.ts';

const wish = understood('a person please', 'asks-for-human');
const pending = evidence('pending-card-payment', 0.9);
const disputed = evidence('card-payment-not-recognised', 0.9, { escalate: 'always', urgent: 'Freeze the card now.' });

describe('what a turn changes', () => {
  let library: Library;
  before(async () => {
    library = await shippedLibrary();
  });
  const made = (given: Omit<Parameters<typeof turn>[0], 'library'>) => turn({ library, ...given }).turn;
  const kinds = (record: readonly NewEvent[]) => record.map((event) => event.kind);
  const factsOf = (record: readonly NewEvent[], kind: string) => record.find((event) => event.kind === kind)?.facts;

  describe('on the record', () => {
    it('is the decision with its reasons, its topic and the exact articles that were told, without a word of the customer', () => {
      const { record } = made({ said: understood('why is my secret payment pending'), evidence: [pending] });
      expect(record).to.deep.equal([
        {
          kind: 'decision',
          actor: { kind: 'bot' },
          facts: {
            kind: 'answer',
            topic: 'pending_card_payment',
            tone: 'plain',
            because: [{ rule: 'answer', detail: 'evidence 0.9 >= 0.55, article pending-card-payment' }],
            articles: [{ id: 'pending-card-payment', hash: 'hash of pending-card-payment' }],
            dissatisfied: 0,
          },
        },
      ]);
    });

    it('names why: the reason of a hand-over, the kind of small talk, the step of a call-back', () => {
      const reason = (given: Omit<Parameters<typeof turn>[0], 'library'>) =>
        factsOf(made(given).record, 'decision')?.['reason'];
      expect(reason({ said: wish })).to.equal('asked');
      expect(reason({ said: understood('hi', 'greeting') })).to.equal('greeting');
      expect(reason({ said: understood('not mine'), evidence: [disputed] })).to.equal('policy');
      expect(reason({ said: understood('call me', 'asks-callback'), conversation: waiting() })).to.equal('offer');
      expect(reason({ said: understood('stop', 'opt-out') })).to.equal('opt-out');
      expect(reason({ said: understood('start', 'opt-in') })).to.equal('opt-in');
      expect(reason({ said: understood('…', 'threat') })).to.equal('threat');
      expect(reason({ said: understood('blorb') })).to.equal(undefined);
      expect(reason({ contents: [{ kind: 'event', name: 'end-chat', value: {} }] })).to.equal(undefined);
    });

    it('tells whether an answer helped, and which one', () => {
      const told = conversation({ memory: answeredBefore(pending) });
      const { record, memory: after } = made({
        conversation: told,
        contents: [{ kind: 'event', name: 'helped', value: { helped: false } }],
      });
      expect(kinds(record)).to.deep.equal(['helped', 'decision']);
      expect(factsOf(record, 'helped')).to.deep.equal({
        helped: false,
        article: 'pending-card-payment',
        hash: 'hash of pending-card-payment',
      });
      expect(after.answered.at(-1)?.helped).to.equal(false);
      const nothingTold = made({ contents: [{ kind: 'event', name: 'helped', value: { helped: true } }] });
      expect(factsOf(nothingTold.record, 'helped')).to.deep.equal({ helped: true });
    });

    it('keeps a verdict about an answer even while a person speaks', () => {
      const held = conversation({ custody: 'agent', memory: answeredBefore(pending) });
      const { record, say } = made({
        conversation: held,
        contents: [{ kind: 'event', name: 'helped', value: { helped: true } }],
      });
      expect(kinds(record)).to.deep.equal(['helped', 'decision']);
      expect(say).to.deep.equal([]);
    });
  });

  describe('when a person is called', () => {
    it('is everything at once: case, hand-over, queue and the standard event', () => {
      const asked = made({ said: wish, evidence: [{ ...stolen, score: 0.5 }] });
      expect(asked.openCase).to.deep.equal({ id: 'new-case', reference: 'MD-7K2Q9D', topic: 'lost_or_stolen_card' });
      expect(asked.move).to.deep.equal({ to: 'waiting', reason: 'asked' });
      expect(asked.handover).to.deep.include({
        id: 'new-handover',
        reason: 'asked',
        priority: 2,
        via: 'chat',
        deadline: day + 5 * minute,
      });
      expect(kinds(asked.record)).to.deep.equal(['decision', 'case', 'handoff.initiate']);
      expect(factsOf(asked.record, 'case')).to.deep.equal({ reference: 'MD-7K2Q9D', state: 'open' });
    });

    it('keeps the case that is open already', () => {
      const known = conversation({ case: { id: 'old', reference: 'MD-OLD234', state: 'open', openedAt: day } });
      const asked = made({ said: wish, conversation: known });
      expect(asked).not.to.have.property('openCase');
      expect(asked.say[0]?.text).to.match(/MD-OLD234/);
      expect(kinds(asked.record)).not.to.include('case');
      const over = conversation({ case: { id: 'old', reference: 'MD-OLD234', state: 'closed', openedAt: day } });
      expect(made({ said: wish, conversation: over })).to.have.property('openCase');
    });

    it('promises as long as the queue really is', () => {
      expect(made({ said: wish, situation: open({ waitEstimate: 12 }) }).handover?.deadline).to.equal(
        day + 12 * minute,
      );
      expect(made({ said: wish, situation: closed() }).handover?.deadline).to.equal(closed().promiseBy);
      const { promiseBy: _, ...unknown } = closed();
      expect(made({ said: wish, situation: unknown }).handover?.deadline).to.equal(night + 2 * hour);
      expect(
        made({ said: wish, situation: { ...unknown, policy: { ...policy, promiseMinutes: 30 } } }).handover?.deadline,
      ).to.equal(night + 30 * minute);
    });

    it('writes the standard hand-off value, without words that could not be erased', () => {
      const said = upset('useless, my card 4711 was stolen', 0.9, true);
      const asked = made({ said, evidence: [stolen], situation: closed() });
      const event = asked.record.find((one) => one.kind === 'handoff.initiate');
      expect(event?.facts?.['value']).to.deep.equal({
        handoffId: 'new-handover',
        epoch: 4,
        skill: 'lost_or_stolen_card',
        language: 'en',
        priority: 'high',
        reason: { code: 'emotion', detail: 'mood: 0.9 >= 0.7, strong wording', turnId: 'event-1' },
        brief: {
          answersShown: [{ entryId: 'lost-or-stolen-card', hash: 'hash of lost-or-stolen-card' }],
          promises: ['A person answers the case.'],
          identity: { level: 'anonymous' },
        },
        deadline: new Date(closed().promiseBy ?? 0).toISOString(),
        fallback: 'ticket',
      });
      expect(JSON.stringify(event?.facts)).not.to.match(/useless|4711/);
      expect(event?.body).to.deep.equal({ kind: 'words', text: 'useless, my card 4711 was stolen' });
      const code = (signal: 'asks-for-human', memoryNow = memory()) =>
        made({ said: understood('x', signal), conversation: conversation({ memory: memoryNow }) });
      expect(code('asks-for-human').record.at(-1)?.facts?.['value']).to.deep.include({
        fallback: 'callback',
        priority: 'normal',
      });
      const lost = made({
        said: understood('blorb'),
        conversation: conversation({ memory: memory({ misunderstood: 1 }) }),
      });
      expect(lost.record.at(-1)?.facts?.['value']).to.have.nested.property('reason.code', 'low_confidence');
    });

    it('tells the person who takes over what they want, what was said, promised and felt', () => {
      const before = memory({
        answered: [{ articleId: 'a', hash: 'h', title: 'T', topic: 't', at: 1, helped: false }],
        turns: [
          {
            text: 'My payment of 20 euro was declined',
            topic: 'declined_card_payment',
            dissatisfied: 0.2,
            decision: 'answer',
            at: 2,
          },
        ],
        effort: 3,
      });
      const said = {
        ...upset('a person, now', 0.5, false, 'asks-for-human', 'repeat'),
        entities: [
          { kind: 'amount', text: '20 euro', value: 'EUR 20', at: 0 },
          { kind: 'amount', text: '30 euro', value: 'EUR 30', at: 9 },
        ] as const,
      };
      const known = conversation({ memory: before, identity: { level: 'verified', customerId: 'c-1', name: 'Ada' } });
      expect(made({ said, conversation: known }).handover?.brief).to.deep.equal({
        goal: 'My payment of 20 euro was declined',
        topic: 'declined_card_payment',
        topicTitle: 'Declined card payment',
        reason: { code: 'asked', detail: 'person: signal asks-for-human' },
        slots: { amount: { value: 'EUR 20', source: 'customer' } },
        answersShown: before.answered,
        promises: [{ text: 'A person answers in the chat.', due: day + 5 * minute }],
        identity: { level: 'verified', customerId: 'c-1', name: 'Ada' },
        mood: { trend: 'up', levels: [0.2, 0.5], words: ['useless'] },
        effort: 5,
        locale: 'en',
      });
    });

    it('finds the goal in the customer’s own words', () => {
      const goal = (said: ReturnType<typeof understood>, before = memory()) =>
        made({ said, conversation: conversation({ memory: before }) }).handover?.brief.goal;
      const asked = memory({ pending: 'the thing with\nthe card', clarified: true });
      expect(goal(wish)).to.equal('a person please');
      expect(goal(wish, asked)).to.equal('the thing with the card');
      const long = {
        ...understood(`I need a person because ${'my card does not work '.repeat(20)}`, 'asks-for-human'),
        topics: [{ name: 'card_not_working', score: 0.8 }],
      };
      expect(goal(long))
        .to.match(/^I need a person because my card/)
        .and.to.have.length(200);
      const lost = memory({
        misunderstood: 1,
        turns: [{ text: 'blorb blorb blorb', dissatisfied: 0, decision: 'not-understood', at: 1 }],
      });
      expect(goal(understood('what'), lost)).to.equal('blorb blorb blorb');
      expect(made({ contents: [{ kind: 'event', name: 'talk-to-person', value: {} }] }).handover?.brief.goal).to.match(
        /before saying what it is about/,
      );
    });
  });

  describe('in a moment of danger', () => {
    const danger = {
      ...upset('I want to end it, my number is 4711', 0.9, true, 'self-harm'),
      entities: [{ kind: 'phone', text: '4711', value: '4711', at: 0 }] as const,
    };

    it('is a person, before everybody else, and the least possible on the record', () => {
      const asked = made({ said: danger });
      expect(asked.handover).to.deep.include({ reason: 'safe-path', priority: 3 });
      expect(asked.move).to.deep.equal({ to: 'waiting', reason: 'safe-path' });
      const { say: _, ...kept } = asked;
      expect(JSON.stringify(kept)).not.to.match(/end it|4711|useless/);
      expect(asked.memory.turns.at(-1)).to.deep.equal({ text: '', dissatisfied: 0, decision: 'safe-path', at: day });
      expect(asked.handover?.brief.goal).to.match(/May be in danger/);
      expect(factsOf(asked.record, 'decision')).not.to.have.property('dissatisfied');
    });

    it('makes the hand-over of somebody who waits weightier, without a second one', () => {
      const { handover, ...rest } = waiting();
      const later = handover && { ...rest, handover: { ...handover, callbackAt: day + 9 * hour } };
      const asked = made({ said: danger, ...(later ? { conversation: later } : {}) });
      expect(asked.handover).to.deep.include({
        id: 'handover',
        reason: 'safe-path',
        priority: 3,
        deadline: day + 5 * minute,
      });
      expect(asked.handover).not.to.have.property('callbackAt');
      expect(asked).not.to.have.any.keys('move', 'openCase');
      expect(kinds(asked.record)).to.deep.equal(['decision']);
      const { handover: __, ...queued } = waiting();
      expect(made({ said: danger, conversation: queued })).not.to.have.property('handover');
    });
  });

  describe('about a complaint', () => {
    const complaint = understood('I want to complain about this', 'complaint');

    it('is logged with its clock', () => {
      const asked = made({ said: complaint, situation: closed() });
      expect(asked.handover).to.deep.include({ reason: 'complaint', deadline: closed().promiseBy });
      expect(factsOf(asked.record, 'case')).to.deep.equal({
        reference: 'MD-7K2Q9D',
        state: 'open',
        complaint: true,
        due: closed().promiseBy,
      });
    });

    it('is added to the open hand-over with everything that was promised', () => {
      const { handover, ...rest } = waiting();
      const agreed: OpenHandover | undefined = handover && { ...handover, callbackAt: night + 10 * hour, via: 'sms' };
      const asked = made({
        said: complaint,
        ...(agreed ? { conversation: { ...rest, handover: agreed } } : {}),
        situation: closed(),
      });
      expect(asked.handover).to.deep.include({
        id: 'handover',
        reason: 'complaint',
        via: 'sms',
        callbackAt: night + 10 * hour,
        deadline: night + 12 * hour,
      });
      expect(kinds(asked.record)).to.deep.equal(['decision', 'case']);
    });

    it('is not ended by the bot, whatever the customer does in the chat', () => {
      const { handover, ...rest } = waiting();
      const open = handover && { ...rest, handover: { ...handover, reason: 'complaint' as const } };
      for (const given of [
        { said: understood('never mind') },
        { contents: [{ kind: 'event', name: 'end-chat', value: {} } as const] },
      ])
        expect(made({ ...given, ...(open ? { conversation: open } : {}) })).not.to.have.property('move');
    });
  });

  describe('about a call-back', () => {
    const [first = 0] = closed().callbackSlots;
    const picking = waiting({ memory: memory({ journey: { name: 'callback', step: 'pick', slots: {} } }) });

    it('is its time, its deadline and its way, on the record too', () => {
      const agreed = made({ said: understood('tomorrow at 8'), conversation: picking, situation: closed() });
      const callback = { at: first, deadline: first + 5 * minute, via: 'chat' };
      expect(agreed.callback).to.deep.equal(callback);
      expect(factsOf(agreed.record, 'callback')).to.deep.equal(callback);
      expect(agreed.memory.journey).to.deep.equal({
        name: 'callback',
        step: 'set',
        slots: { at: { value: String(first), source: 'customer' } },
      });
    });

    it('comes with the hand-over when the time was named at once', () => {
      const said = understood('call me back tomorrow at 8', 'asks-callback');
      const agreed = made({ said, situation: closed() });
      expect(agreed.handover).to.deep.include({ callbackAt: first, deadline: first + 5 * minute });
      expect(agreed.handover?.brief.promises[0]?.due).to.equal(first);
      expect(factsOf(agreed.record, 'callback')).to.deep.equal({
        at: first,
        deadline: first + 5 * minute,
        via: 'chat',
      });
      expect(agreed.memory.journey?.step).to.equal('set');
      const proved = conversation({ identity: { level: 'verified', customerId: 'c', phone: '+4915112345678' } });
      expect(made({ said, situation: closed(), conversation: proved }).memory.journey?.step).to.equal('via');
    });

    it('remembers at which step it is', () => {
      const proved = { ...picking, identity: { level: 'verified', customerId: 'c', phone: '+4915112345678' } as const };
      expect(
        made({ said: understood('tomorrow at 8'), conversation: proved, situation: closed() }).memory.journey,
      ).to.deep.include({ step: 'via' });
      expect(
        made({ said: understood('call me', 'asks-callback'), conversation: waiting(), situation: closed() }).memory
          .journey,
      ).to.deep.include({ step: 'pick' });
      expect(made({ said: wish, situation: closed() }).memory.journey).to.deep.include({ step: 'pick' });
      expect(
        made({ said: understood('hm hm hm'), conversation: waiting(), situation: closed() }).memory.journey,
      ).to.deep.include({ step: 'pick' });
      expect(made({ said: wish }).memory).not.to.have.property('journey');
    });

    it('gives the conversation back to the bot when it is called off', () => {
      const off = made({ said: understood('never mind'), conversation: picking, situation: closed() });
      expect(off.move).to.deep.equal({ to: 'bot', reason: 'called-off' });
      expect(off.memory).not.to.have.property('journey');
    });
  });

  describe('in the memory', () => {
    it('is the question, what was answered and the choices, for the next turn', () => {
      const answered = made({
        said: understood('why pending'),
        evidence: [{ ...pending, followUps: [{ id: 'x', hash: 'x', title: 'X' }] }],
      });
      expect(answered.memory).to.deep.equal({
        greeted: true,
        offered: [{ id: 'article:x', label: 'X' }],
        answered: [
          {
            articleId: 'pending-card-payment',
            hash: 'hash of pending-card-payment',
            title: 'About pending-card-payment',
            topic: 'pending_card_payment',
            at: day,
          },
        ],
        turns: [{ text: 'why pending', topic: 'pending_card_payment', dissatisfied: 0, decision: 'answer', at: day }],
        misunderstood: 0,
        clarified: false,
        effort: 0,
        lastSaid: 'This is how pending-card-payment works.',
      });
    });

    it('is what a clarifying question was about', () => {
      const asked = made({ said: understood('the thing with the card'), evidence: [evidence('a', 0.3)] });
      expect(asked.memory).to.deep.include({ pending: 'the thing with the card', clarified: true, misunderstood: 0 });
    });

    it('counts dead ends in a row, small talk in between or not', () => {
      const lost = (
        said: ReturnType<typeof understood>,
        before = memory({ misunderstood: 1, clarified: true }),
        more = {},
      ) =>
        made({
          said,
          conversation: conversation({ memory: before }),
          situation: open({ policy: { ...policy, deadEnds: 9 } }),
          ...more,
        }).memory;
      expect(lost(understood('blorb'))).to.deep.include({ misunderstood: 2, clarified: false });
      expect(lost(understood('hi', 'greeting'))).to.deep.include({ misunderstood: 1, clarified: true });
      expect(lost(understood('thanks', 'thanks'))).to.deep.include({ misunderstood: 0, clarified: false });
      expect(lost({ ...understood('bonjour'), language: 'fr' })).to.deep.include({ misunderstood: 2 });
      expect(lost(understood('why'), undefined, { evidence: [pending] })).to.deep.include({ misunderstood: 0 });
      expect(lost(understood('hm'), memory({ misunderstood: 1 }), { evidence: [evidence('a', 0.3)] })).to.deep.include({
        misunderstood: 1,
      });
      expect(lost(understood(''), undefined, { contents: [{ kind: 'event', name: 'x', value: 1 }] })).to.deep.include({
        misunderstood: 1,
        clarified: true,
      });
    });

    it('holds at most the last ten of anything', () => {
      const full = answeredBefore(pending, day - minute, {
        turns: Array.from({ length: 10 }, (_, at) => ({ text: `q${at}`, dissatisfied: 0, decision: 'answer', at })),
        answered: Array.from({ length: 10 }, (_, at) => ({ articleId: 'a', hash: 'h', title: 't', topic: 't', at })),
      });
      const after = made({
        said: understood('x'.repeat(3000)),
        evidence: [pending],
        conversation: conversation({ memory: full }),
      }).memory;
      expect(after.turns).to.have.length(10);
      expect(after.answered).to.have.length(10);
      expect(after.turns.at(-1)?.text).to.have.length(1000);
    });

    it('is only who spoke and what, while a person has the conversation', () => {
      const held = conversation({
        custody: 'agent',
        memory: answeredBefore(pending, day - minute, { misunderstood: 3, effort: 9, clarified: true }),
      });
      const after = made({ said: understood('still there?'), conversation: held });
      expect(after.memory).to.deep.include({ misunderstood: 0, effort: 0, clarified: false, greeted: true });
      expect(after.memory.turns).to.have.length(2);
      expect(after).to.deep.include({ say: [], locale: 'en' });
      expect(after).not.to.have.any.keys('move', 'handover', 'openCase');
    });
  });

  it('obeys consent with a proof that names the message', () => {
    expect(made({ said: understood('stop writing', 'opt-out') }).consent).to.deep.equal({
      granted: false,
      proof: 'message event-1',
    });
    const held = made({
      said: understood('stop writing', 'opt-out'),
      conversation: conversation({ custody: 'agent' }),
    });
    expect(held).to.deep.include({ say: [], consent: { granted: false, proof: 'message event-1' } });
    const silent = made({ said: understood('hello'), conversation: conversation({ custody: 'agent' }) });
    expect(silent).to.not.have.property('consent');
  });

  it('ends when the customer leaves, and begins again when they write', () => {
    const left = [{ kind: 'event', name: 'end-chat', value: {} }] as const;
    expect(made({ contents: left }).move).to.deep.equal({ to: 'closed', reason: 'ended-by-customer' });
    expect(made({ contents: left, conversation: waiting() }).move).to.deep.equal({
      to: 'closed',
      reason: 'ended-by-customer',
    });
    const over = conversation({ custody: 'closed' });
    expect(made({ contents: left, conversation: over })).not.to.have.property('move');
    expect(made({ said: understood('hi', 'greeting'), conversation: over }).move).to.deep.equal({
      to: 'bot',
      reason: 'new-message',
    });
    expect(made({ said: wish, conversation: over }).move).to.deep.equal({ to: 'waiting', reason: 'asked' });
  });
});
