import { expect } from 'chai';
import type { Decision } from '../../core/decision.ts';
import {
  answeredBefore,
  closed,
  conversation,
  day,
  decided,
  evidence,
  memory,
  minute,
  open,
  policy,
  stolen,
  understood,
  upset,
  waiting,
} from './given.ts';

const pending = evidence('pending-card-payment', 0.7);
const sets = (text: string) => ({ kind: 'text', text }) as const;
const event = (name: string, value: unknown = {}) => ({ kind: 'event', name, value }) as const;

describe('what the bot decides', () => {
  describe('when it is sure', () => {
    it('answers with its best evidence and says which rule and figure led to it', () => {
      const decision = decided(understood('why is my payment pending'), {
        evidence: [evidence('card-arrival', 0.1), pending],
      });
      expect(decision).to.deep.include({ kind: 'answer', evidence: [pending], offersPerson: false, tone: 'plain' });
      expect(decision.reasons).to.deep.equal([
        { rule: 'answer', detail: 'evidence 0.7 >= 0.55, article pending-card-payment' },
      ]);
    });

    it('needs more certainty where a wrong answer hurts', () => {
      const risky = evidence('compromised-card', 0.7);
      expect(decided(understood('someone has my card'), { evidence: [risky] }).kind).to.equal('clarify');
      expect(decided(understood('someone has my card'), { evidence: [{ ...risky, score: 0.8 }] }).kind).to.equal(
        'answer',
      );
    });

    it('offers a person with the answer where the article asks for it, and calls one where it must be taken up', () => {
      expect(decided(understood('my card was stolen'), { evidence: [stolen] })).to.deep.include({ offersPerson: true });
      const disputed = evidence('card-payment-not-recognised', 0.9, { escalate: 'always' });
      expect(decided(understood('not my payment'), { evidence: [disputed] })).to.deep.include({
        kind: 'answer',
        thenEscalate: 'policy',
      });
    });

    it('answers somebody who waits, without calling a second person', () => {
      const disputed = evidence('card-payment-not-recognised', 0.9, { escalate: 'always' });
      const decision = decided(understood('not my payment'), { evidence: [disputed], conversation: waiting() });
      expect(decision.kind).to.equal('answer');
      expect(decision).not.to.have.property('thenEscalate');
      expect(decision).to.deep.include({ offersPerson: false });
    });

    it('takes what the customer picked from the choices as certain', () => {
      const offered = [{ id: 'topic:pending_card_payment', label: 'About pending' }];
      const asked = conversation({ memory: memory({ offered, clarified: true }) });
      const unsure = evidence('pending-card-payment', 0.2);
      for (const text of ['1', 'the first one', 'About pending', 'yes'])
        expect(
          decided(understood(text, ...(text === 'yes' ? (['affirms'] as const) : [])), {
            conversation: asked,
            evidence: [unsure],
          }),
          text,
        ).to.deep.include({ kind: 'answer' });
      expect(decided(understood('2'), { conversation: asked, evidence: [unsure] }).kind).not.to.equal('answer');
    });
  });

  describe('when it would repeat itself', () => {
    const told = conversation({ memory: answeredBefore(pending) });

    it('never gives the same answer twice in a row', () => {
      expect(
        decided(understood('why is my payment pending'), { conversation: told, evidence: [pending] }),
      ).to.deep.include({
        kind: 'smalltalk',
        about: 'same-answer',
      });
    });

    it('gives it again once it was corrected or something else was talked about', () => {
      const corrected = { ...pending, article: { ...pending.article, hash: 'corrected' } };
      expect(decided(understood('why pending'), { conversation: told, evidence: [corrected] }).kind).to.equal('answer');
      const later = answeredBefore(pending, day - minute, {
        turns: [{ text: 'thanks', dissatisfied: 0, decision: 'thanks', at: day }],
      });
      expect(
        decided(understood('why pending'), { conversation: conversation({ memory: later }), evidence: [pending] }).kind,
      ).to.equal('answer');
    });

    it('brings in a person the second time', () => {
      const stuck = conversation({ memory: answeredBefore(pending, day - minute, { misunderstood: 1 }) });
      expect(decided(understood('why pending'), { conversation: stuck, evidence: [pending] })).to.deep.include({
        kind: 'escalate',
        reason: 'low-confidence',
      });
    });

    it('keeps it for the person who was called already', () => {
      const stuck = waiting({ memory: answeredBefore(pending, day - minute, { misunderstood: 1 }) });
      expect(decided(understood('why pending'), { conversation: stuck, evidence: [pending] })).to.deep.include({
        about: 'waiting',
      });
    });
  });

  describe('when it is not sure', () => {
    const three = ['a', 'b', 'c', 'd'].map((name, place) => evidence(name, 0.4 - place * 0.05));

    it('asks one question with at most three things it may be', () => {
      const decision = decided(understood('it does not work'), { evidence: three });
      expect(decision).to.deep.include({ kind: 'clarify' });
      expect(decision.kind === 'clarify' && decision.options.map((option) => option.id)).to.deep.equal([
        'topic:a',
        'topic:b',
        'topic:c',
      ]);
    });

    it('asks about each topic once', () => {
      const twins = [evidence('a', 0.4), { ...evidence('a2', 0.3), topic: 'a' }];
      const decision = decided(understood('it does not work'), { evidence: twins });
      expect(decision.kind === 'clarify' && decision.options).to.have.length(1);
    });

    it('does not ask a second time in a row', () => {
      const asked = conversation({ memory: memory({ clarified: true }) });
      expect(decided(understood('hm, the thing'), { evidence: three, conversation: asked }).kind).to.equal(
        'not-understood',
      );
    });

    it('does not offer the same things again to whoever wants something else', () => {
      const offered = [
        { id: 'topic:a', label: 'A' },
        { id: 'other', label: 'Something else' },
      ];
      const asked = conversation({ memory: memory({ offered }) });
      expect(decided(understood('Something else'), { evidence: three, conversation: asked }).kind).to.equal(
        'not-understood',
      );
      expect(decided(understood('no', 'denies'), { evidence: three, conversation: asked }).kind).to.equal(
        'not-understood',
      );
    });

    it('admits it when nothing fits, and brings in a person the second time', () => {
      const weak = [evidence('a', 0.1)];
      expect(decided(understood('blorb'), { evidence: weak })).to.deep.include({ kind: 'not-understood' });
      expect(decided(understood('blorb'), { evidence: weak }).reasons).to.deep.equal([
        { rule: 'not-understood', detail: 'best evidence 0.1' },
      ]);
      const lost = conversation({ memory: memory({ misunderstood: 1 }) });
      expect(decided(understood('blorb blorb'), { evidence: weak, conversation: lost })).to.deep.include({
        kind: 'escalate',
        reason: 'low-confidence',
        fallback: 'wait',
      });
    });

    it('says the urgent line that several unlikely articles agree on, but not one of each kind', () => {
      const used = evidence('lost-or-stolen-phone', 0.2, { urgent: 'Freeze the card now.' });
      const paid = evidence('card-payment-not-recognised', 0.18, { urgent: 'Freeze the card now.' });
      expect(decided(understood('someone uses it'), { evidence: [used, paid] })).to.deep.include({ urgent: used });
      const other = { ...paid, urgent: 'Cancel the transfer now.' };
      expect(decided(understood('someone uses it'), { evidence: [used, other] })).not.to.have.property('urgent');
    });

    it('says the urgent line of the best guess on a risky topic, be it only enough to ask about', () => {
      const used = evidence('compromised-card', 0.25, { urgent: 'Freeze the card now.' });
      expect(decided(understood('somethin wrong'), { evidence: [used] })).to.deep.include({
        kind: 'clarify',
        urgent: used,
      });
      const better = evidence('card-linking', 0.3);
      expect(decided(understood('somethin wrong'), { evidence: [better, used] })).not.to.have.property('urgent');
    });

    it('asks which of several things it is when they are likely together and none of them is alone', () => {
      const split = ['verify-my-identity', 'why-verify-identity', 'unable-to-verify-identity'];
      const asked = decided(understood('verify me'), { evidence: split.map((name) => evidence(name, 0.14)) });
      expect(asked).to.have.property('kind', 'clarify');
      const few = decided(understood('verify me'), { evidence: split.slice(1).map((name) => evidence(name, 0.1)) });
      expect(few).to.have.property('kind', 'not-understood');
    });

    it('knows that the same in many words is about the bot, unless an article surely fits', () => {
      const long = understood('tell me, am I talking to a human or to a computer here?', 'asks-if-bot');
      expect(decided(long, { evidence: [evidence('a', 0.3)] })).to.deep.include({ about: 'asks-if-bot' });
      expect(decided(long, { evidence: [evidence('a', 0.8)] }).kind).to.equal('answer');
    });

    it('knows that "are you a bot?" is about the bot, unless an article fits beyond doubt', () => {
      const near = evidence('exchange-rate', 0.7);
      expect(decided(understood('are you a bot?', 'asks-if-bot'), { evidence: [near] })).to.deep.include({
        kind: 'smalltalk',
        about: 'asks-if-bot',
      });
      expect(
        decided(understood('are you a bot?', 'asks-if-bot'), { evidence: [{ ...near, score: 0.95 }] }),
      ).to.have.property('kind', 'answer');
    });

    it('asks which of many things one word means, once, and not whoever picked one or waits', () => {
      const many = ['declined-card-payment', 'card-arrival', 'exchange-rate'].map((name) => evidence(name, 0.9));
      const asked = decided(understood('payment'), { evidence: many });
      expect(asked).to.have.property('kind', 'clarify');
      expect(asked.reasons[0]?.rule).to.equal('contested');
      expect(decided(understood('payment'), { evidence: many.slice(1) })).to.have.property('kind', 'answer');
      const before = conversation({ memory: memory({ clarified: true }) });
      expect(decided(understood('payment'), { evidence: many, conversation: before })).to.have.property(
        'kind',
        'answer',
      );
    });

    it('says the urgent line of a likely article while it asks or gives up', () => {
      const likely = { ...stolen, score: 0.4 };
      for (const clarified of [false, true])
        expect(
          decided(understood('card gone'), {
            evidence: [likely],
            conversation: conversation({ memory: memory({ clarified }) }),
          }),
        ).to.deep.include({ urgent: likely });
      expect(decided(understood('card gone'), { evidence: [{ ...stolen, score: 0.2 }] })).not.to.have.property(
        'urgent',
      );
    });
  });

  describe('when somebody wants a person', () => {
    it('calls one at once, whatever else it could answer', () => {
      expect(decided(understood('a person please', 'asks-for-human'), { evidence: [pending] })).to.deep.include({
        kind: 'escalate',
        reason: 'asked',
        fallback: 'wait',
      });
    });

    it('understands the button, the choice and a yes to the offer', () => {
      const offered = [{ id: 'person', label: 'Talk to a person' }];
      const asked = conversation({ memory: memory({ offered }) });
      expect(decided(understood(''), { contents: [event('talk-to-person')] })).to.deep.include({ reason: 'asked' });
      expect(
        decided(understood(''), { contents: [{ kind: 'choice', choiceId: 'person', text: 'Talk to a person' }] }),
      ).to.deep.include({ reason: 'asked' });
      expect(decided(understood('yes', 'affirms'), { conversation: asked })).to.deep.include({ reason: 'asked' });
    });

    it('carries the urgent line with it', () => {
      expect(
        decided(understood('my card was stolen, a person please', 'asks-for-human'), {
          evidence: [stolen],
          situation: closed(),
        }),
      ).to.deep.include({ kind: 'escalate', first: stolen, fallback: 'callback' });
    });

    it('calls nobody present when the desk is open but nobody is signed in', () => {
      const empty = open({ agentsFree: 0 });
      expect(decided(understood('a person', 'asks-for-human'), { situation: empty })).to.deep.include({
        fallback: 'callback',
      });
      expect(
        decided(understood('a person', 'asks-for-human'), { situation: closed({ agentsFree: 2 }) }),
      ).to.deep.include({
        fallback: 'callback',
      });
      const lastMinutes = open({
        waitEstimate: 12,
        opening: { open: true, until: day + 10 * minute, zone: 'Europe/Berlin' },
      });
      expect(decided(understood('a person', 'asks-for-human'), { situation: lastMinutes })).to.deep.include({
        fallback: 'callback',
      });
    });

    it('tells somebody who waits already how it stands', () => {
      expect(
        decided(understood('a person', 'asks-for-human'), { conversation: waiting(), evidence: [stolen] }),
      ).to.deep.include({ kind: 'smalltalk', about: 'waiting', urgent: stolen });
    });
  });

  describe('when something is wrong', () => {
    it('brings in a person for strong words at once, for lesser ones when two turns agree', () => {
      expect(decided(upset('this is a disgrace', 0.8, true))).to.deep.include({ kind: 'escalate', reason: 'emotion' });
      expect(decided(upset('this is bad', 0.8)).kind).to.equal('not-understood');
      const before = conversation({
        memory: memory({ turns: [{ text: 'bad', dissatisfied: 0.75, decision: 'answer', at: day }] }),
      });
      expect(decided(upset('this is bad', 0.8), { conversation: before })).to.deep.include({ reason: 'emotion' });
    });

    it('gives the answer it is sure of before the person', () => {
      expect(decided(upset('useless, my payment is pending', 0.9, true), { evidence: [pending] })).to.deep.include({
        first: pending,
      });
      expect(
        decided(upset('useless, still pending', 0.9, true), {
          evidence: [pending],
          conversation: conversation({ memory: answeredBefore(pending) }),
        }),
      ).not.to.have.property('first');
    });

    it('softens before it calls anybody, and not at all when mood is switched off', () => {
      expect(decided(upset('hm', 0.5)).tone).to.equal('warm');
      const off = open({ policy: { ...policy, escalateMood: 1.1 } });
      expect(decided(upset('hm', 1, true), { situation: off })).to.deep.include({
        kind: 'not-understood',
        tone: 'plain',
      });
    });

    it('logs a complaint and never answers it away', () => {
      expect(decided(understood('I want to complain', 'complaint'), { evidence: [pending] })).to.deep.include({
        kind: 'escalate',
        reason: 'complaint',
        first: pending,
        tone: 'warm',
      });
      expect(decided(understood('I complain', 'complaint'), { conversation: waiting() })).to.deep.include({
        kind: 'smalltalk',
        about: 'complaint',
      });
    });

    it('brings in help when it has cost the customer too much, but not for the first message', () => {
      const tired = conversation({ memory: memory({ effort: 4 }) });
      expect(decided(understood('as I said', 'rephrase'), { conversation: tired })).to.deep.include({
        reason: 'effort',
      });
      expect(
        decided(understood('as I said', 'repeat'), { conversation: conversation({ memory: memory({ effort: 3 }) }) }),
      ).to.deep.include({
        reason: 'effort',
      });
      expect(
        decided(understood('hello there', 'repeat'), { situation: open({ policy: { ...policy, effortAt: 1 } }) }).kind,
      ).to.equal('not-understood');
    });

    it('brings in help instead of the reply that would cost too much, and only then', () => {
      const at = (effort: number) => ({ conversation: conversation({ memory: memory({ effort }) }) });
      expect(decided(understood('blorb'), at(2)).kind).to.equal('not-understood');
      expect(decided(understood('blorb'), at(3))).to.deep.include({ kind: 'escalate', reason: 'effort' });
      const unsure = { evidence: [evidence('a', 0.3), evidence('b', 0.3)] };
      expect(decided(understood('hm'), { ...at(3), ...unsure }).kind).to.equal('clarify');
      expect(decided(understood('hm'), { ...at(4), ...unsure })).to.deep.include({
        kind: 'escalate',
        reason: 'effort',
      });
      expect(decided(understood('why'), { ...at(4), evidence: [evidence('a', 0.9)] }).kind).to.equal('answer');
      const dear = open({ policy: { ...policy, effort: { deadEnd: 9 } } });
      expect(decided(understood('blorb'), { ...at(1), situation: dear })).to.deep.include({ reason: 'effort' });
      expect(decided(understood('blorb'), { ...at(0), situation: dear }).kind).to.equal('not-understood');
    });

    it('leaves who waits in peace: no second call for mood or effort', () => {
      const tired = waiting({ memory: memory({ effort: 9 }) });
      expect(decided(upset('useless', 0.9, true), { conversation: tired })).to.deep.include({ about: 'waiting' });
    });

    it('says a reviewed text when somebody may be in danger, before everything else', () => {
      const path = (decision: Decision) => (decision.kind === 'safe-path' ? decision.path : decision.kind);
      expect(path(decided(understood('…', 'threat', 'asks-for-human')))).to.equal('threat');
      expect(path(decided(understood('…', 'threat', 'emergency')))).to.equal('emergency');
      expect(path(decided(understood('…', 'emergency', 'self-harm', 'opt-out')))).to.equal('self-harm');
      expect(path(decided(understood('…', 'self-harm'), { conversation: waiting() }))).to.equal('self-harm');
    });
  });

  describe('after an answer', () => {
    const told = conversation({ memory: answeredBefore(pending) });

    it('takes yes and no as the answer to whether it helped', () => {
      expect(decided(understood('yes', 'affirms'), { conversation: told })).to.deep.include({ about: 'helped' });
      expect(decided(understood('no', 'denies'), { conversation: told })).to.deep.include({ about: 'not-helped' });
      expect(decided(understood('no thanks', 'denies', 'thanks'), { conversation: told })).to.deep.include({
        about: 'thanks',
      });
      expect(decided(understood('yes and my new card is late too', 'affirms'), { conversation: told }).kind).to.equal(
        'not-understood',
      );
    });

    it('understands the buttons below it', () => {
      const press = (value: unknown) =>
        decided(understood(''), { conversation: told, contents: [event('helped', value)] });
      expect(press({ helped: true })).to.deep.include({ about: 'helped' });
      expect(press({ helped: false })).to.deep.include({ about: 'not-helped' });
      for (const nonsense of [null, 'yes', {}, { helped: 'maybe' }]) expect(press(nonsense).kind).to.equal('hold');
    });

    it('takes "that did not help" as such, when it knows nothing better', () => {
      expect(decided(understood('that did not help', 'not-helped'), { conversation: told })).to.deep.include({
        about: 'not-helped',
      });
      expect(decided(understood('that did not help', 'not-helped')).kind).to.equal('not-understood');
    });

    it('brings in a person when the second answer of the same need did not help either, with the urgent line', () => {
      const first = { articleId: 'x', hash: 'x', title: 'x', topic: 'x', at: day - 3 * minute, helped: false };
      const twice = answeredBefore(stolen);
      const again = conversation({
        memory: {
          ...twice,
          answered: [first, ...twice.answered],
          turns: [{ text: 'q', dissatisfied: 0, decision: 'answer', at: day - 3 * minute }, ...twice.turns],
        },
      });
      expect(
        decided(understood(''), {
          conversation: again,
          evidence: [stolen],
          contents: [event('helped', { helped: false })],
        }),
      ).to.deep.include({ kind: 'escalate', reason: 'low-confidence', first: stolen });
      const yesterday = conversation({ memory: { ...twice, answered: [{ ...first, at: 0 }, ...twice.answered] } });
      expect(
        decided(understood(''), { conversation: yesterday, contents: [event('helped', { helped: false })] }),
      ).to.deep.include({ about: 'not-helped' });
    });

    it('keeps a no for the person who was called', () => {
      expect(
        decided(understood(''), {
          conversation: waiting({ memory: answeredBefore(pending) }),
          contents: [event('helped', { helped: false })],
        }),
      ).to.deep.include({ about: 'waiting' });
    });
  });

  describe('in small talk', () => {
    it('answers what is only polite, or about itself', () => {
      for (const signal of ['greeting', 'thanks', 'goodbye', 'asks-if-bot', 'asks-capabilities'] as const)
        expect(decided(understood('…', signal))).to.deep.include({ kind: 'smalltalk', about: signal });
      expect(decided(understood('thanks, bye', 'thanks', 'goodbye'))).to.deep.include({ about: 'goodbye' });
      expect(decided(understood('hi, are you a bot', 'greeting', 'asks-if-bot'))).to.deep.include({
        about: 'asks-if-bot',
      });
    });

    it('does not let politeness hide a question, nor a long nothing hide politeness', () => {
      const long = 'good evening to you all, I hope you are well';
      expect(decided(understood(long, 'greeting'), { evidence: [evidence('a', 0.4)] }).kind).to.equal('clarify');
      expect(decided(understood(long, 'greeting'))).to.deep.include({ about: 'greeting' });
    });

    it('takes "ok" and "no thanks" for what they are', () => {
      expect(decided(understood('ok', 'affirms'))).to.deep.include({ about: 'acknowledged' });
      expect(decided(understood('no', 'denies'))).to.deep.include({ about: 'declined' });
      expect(decided(understood('no I really never wanted that', 'denies')).kind).to.equal('not-understood');
      expect(decided(understood('ok', 'affirms'), { conversation: waiting() })).to.deep.include({ about: 'waiting' });
    });

    it('meets insults calmly', () => {
      expect(decided(understood('you idiot', 'abuse'))).to.deep.include({ about: 'abuse', tone: 'warm' });
      expect(decided(understood('you idiot', 'abuse'), { evidence: [pending] }).kind).to.equal('answer');
      expect(decided(understood('you idiot', 'abuse'), { conversation: waiting() })).to.deep.include({
        about: 'waiting',
      });
    });

    it('says in what languages it can help, unless it is sure all the same', () => {
      const french = { ...understood('bonjour, ma carte ne marche pas'), language: 'fr' };
      expect(decided(french)).to.deep.include({ about: 'other-language' });
      expect(decided(french, { evidence: [pending] }).kind).to.equal('answer');
      const again = conversation({ memory: memory({ misunderstood: 1 }) });
      expect(decided(french, { conversation: again })).to.deep.include({ kind: 'escalate' });
      expect(decided(french, { conversation: waiting() })).to.deep.include({ about: 'waiting' });
    });
  });

  describe('without words', () => {
    it('greets when a chat is opened', () => {
      for (const name of ['hello', 'webchat/join'])
        expect(decided(understood(''), { contents: [event(name)] })).to.deep.include({ about: 'hello' });
    });

    it('says that it cannot open files, and keeps them for a person who was called', () => {
      const photo = { kind: 'media', mimeType: 'image/png', url: 'https://x.example/1', caption: '' } as const;
      expect(decided(understood(''), { contents: [photo] })).to.deep.include({ about: 'unreadable' });
      expect(decided(understood(''), { contents: [photo], conversation: waiting() })).to.deep.include({
        about: 'waiting',
      });
      expect(
        decided(understood('my payment', 'greeting'), {
          contents: [{ kind: 'unsupported', label: 'sticker' }, sets('my payment')],
          evidence: [pending],
        }).kind,
      ).to.equal('answer');
    });

    it('says that nothing came, but nothing to the events of other programs', () => {
      expect(decided(understood('  '), { contents: [sets('  ')] })).to.deep.include({ about: 'nothing-said' });
      expect(decided(understood(''))).to.deep.include({ kind: 'hold' });
      expect(decided(understood(''), { contents: [event('webchat/rendered')] }).kind).to.equal('hold');
    });

    it('ends when the customer leaves', () => {
      expect(decided(understood(''), { contents: [event('end-chat')] }).kind).to.equal('end');
    });
  });

  describe('about consent', () => {
    const sms = conversation({ address: { channel: 'sms', account: '+49300000', peer: '+4915112345678' } });

    it('obeys "do not write to me" in any wording and on any channel', () => {
      expect(decided(understood('please stop texting me', 'opt-out'))).to.deep.include({
        kind: 'consent',
        granted: false,
      });
      expect(decided(understood('you may write again', 'opt-in'))).to.deep.include({ kind: 'consent', granted: true });
      expect(decided(understood('start, no, stop', 'opt-in', 'opt-out'))).to.deep.include({ granted: false });
    });

    it('knows the keywords of text messages, there only', () => {
      expect(decided(understood('STOP'), { conversation: sms })).to.deep.include({ kind: 'consent', granted: false });
      expect(decided(understood('Unstop.'), { conversation: sms })).to.deep.include({ kind: 'consent', granted: true });
      expect(decided(understood('help'), { conversation: sms })).to.deep.include({ about: 'keyword-help' });
      expect(decided(understood('help'))).to.deep.include({ kind: 'not-understood' });
    });
  });

  it('says nothing at all while a person has the conversation', () => {
    const held = conversation({ custody: 'agent' });
    for (const signal of ['asks-for-human', 'self-harm', 'opt-out', 'greeting', 'complaint'] as const)
      expect(decided(understood('…', signal), { conversation: held, evidence: [stolen] }).kind).to.equal('hold');
  });

  it('obeys "do not write to me" while a person speaks, without a word', () => {
    const held = conversation({ custody: 'agent' });
    const sms = conversation({ custody: 'agent', address: { channel: 'sms', account: '+44', peer: '+49' } });
    expect(decided(understood('…', 'opt-out'), { conversation: held })).to.deep.include({
      kind: 'hold',
      optsOut: true,
    });
    expect(decided(understood('STOP'), { conversation: sms })).to.deep.include({ kind: 'hold', optsOut: true });
    for (const text of ['STOP', 'how do I stop a payment'])
      expect(decided(understood(text), { conversation: held }), text).to.not.have.property('optsOut');
  });

  it('decides the same with an order to a machine beside it, and keeps that it was given', () => {
    const note = { rule: 'injection', detail: 'signal injection, not obeyed' };
    for (const evidence of [[], [stolen]]) {
      const plain = decided(understood('…'), { evidence });
      const ordered = decided(understood('…', 'injection'), { evidence });
      expect(ordered).to.deep.equal({ ...plain, reasons: [...plain.reasons, note] });
    }
  });
});
