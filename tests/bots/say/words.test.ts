import { expect } from 'chai';
import * as fc from 'fast-check';
import { wordsFor } from '../../../bots/say/wordsFor.ts';
import type { Conversation } from '../../../core/conversation.ts';
import type { Library } from '../../../core/library.ts';
import type { Signal } from '../../../core/understanding.ts';
import { afterTurn } from '../../../scripts/terminal/afterTurn.ts';
import { countSegments, smartEncode } from '../../../text/segments.ts';
import {
  answeredBefore,
  closed,
  conversation,
  evidence,
  hour,
  memory,
  minute,
  night,
  open,
  stolen,
  understood,
  upset,
  waiting,
} from '../../dialogs/given.ts';
import { shippedLibrary } from '../../fakes/shippedLibrary.ts';
import { scene, turn } from '../scene.ts';

const pending = evidence('pending-card-payment', 0.9, {
  followUps: ['a', 'b', 'c', 'd'].map((id) => ({ id, hash: id, title: `About ${id}` })),
});
const first = conversation({ memory: memory({ greeted: false }) });
const sms = { channel: 'sms', account: '+49300000', peer: '+4915112345678' };

describe('what a decision says', () => {
  let library: Library;
  before(async () => {
    library = await shippedLibrary();
  });
  const said = (given: Omit<Parameters<typeof turn>[0], 'library'>) => turn({ library, ...given });
  const text = (given: Omit<Parameters<typeof turn>[0], 'library'>) => said(given).texts.join('\n\n');

  describe('first', () => {
    it('is that a bot speaks, once in a conversation', () => {
      expect(text({ conversation: first, said: understood('why pending'), evidence: [pending] })).to.match(
        /^I am Meridian's assistant, a bot\.\n\n/,
      );
      expect(text({ said: understood('why pending'), evidence: [pending] })).not.to.match(/bot/);
      expect(text({ conversation: first, said: understood('are you human', 'asks-if-bot') })).to.match(/^I am a bot/);
      expect(text({ conversation: first, said: understood('hi', 'greeting') })).to.match(
        /^Hello, I am Meridian's assistant, a bot/,
      );
      expect(text({ said: understood('hi', 'greeting') })).to.equal('Hello. What is it about?');
    });

    it('is what must not wait: the urgent line stands before the greeting', () => {
      expect(text({ conversation: first, said: understood('stolen'), evidence: [stolen] })).to.match(
        /^\*\*Freeze the card now\.\*\*\n\nI am Meridian's assistant, a bot\.\n\nThis is how/,
      );
    });

    it('are topics to choose from when the chat is opened, by the titles of their articles', () => {
      const { turn: hello } = said({ conversation: first, contents: [{ kind: 'event', name: 'hello', value: {} }] });
      expect(hello.say[0]?.choices).to.deep.equal([
        { id: 'topic:lost_or_stolen_card', label: 'Lost or stolen card' },
        { id: 'topic:declined_card_payment', label: 'Declined card payment' },
        { id: 'topic:card_arrival', label: 'My card has not arrived' },
        { id: 'topic:Refund_not_showing_up', label: 'Refund not showing up' },
      ]);
      const german = said({
        conversation: first,
        locale: 'de',
        contents: [{ kind: 'event', name: 'hello', value: {} }],
      });
      expect(german.turn.say[0]?.choices[0]?.label).to.equal('Karte verloren oder gestohlen');
      const bySms = said({
        conversation: first,
        variant: 'sms',
        contents: [{ kind: 'event', name: 'hello', value: {} }],
      });
      expect(bySms.turn.say[0]?.choices).to.deep.equal([]);
    });
  });

  describe('as an answer', () => {
    it('names its source, asks whether it helped and leads on', () => {
      const { turn: answer } = said({ said: understood('why pending'), evidence: [pending] });
      expect(answer.say).to.deep.equal([
        {
          by: 'bot',
          text: 'This is how pending-card-payment works.',
          choices: ['a', 'b', 'c'].map((id) => ({ id: `article:${id}`, label: `About ${id}` })),
          source: {
            articleId: 'pending-card-payment',
            title: 'About pending-card-payment',
            hash: 'hash of pending-card-payment',
          },
          asksHelped: true,
          locale: 'en',
        },
      ]);
    });

    it('offers a person with it where the article says so: as a choice, in a text message as a word', () => {
      const onWeb = said({ said: understood('stolen'), evidence: [stolen] });
      expect(onWeb.turn.say.at(-1)?.choices.map((choice) => choice.id)).to.deep.equal(['person']);
      const bySms = said({ said: understood('stolen'), evidence: [stolen], variant: 'sms' });
      expect(bySms.turn.say.at(-1)).to.deep.include({ choices: [], offersPerson: true });
      expect(bySms.texts.at(-1)).to.match(/PERSON/);
    });

    it('is softer and leads nowhere else when somebody is upset', () => {
      const { turn: answer, texts } = said({ said: upset('useless', 0.6), evidence: [pending] });
      expect(texts[0]).to.match(/^This is unpleasant/);
      expect(answer.say[0]?.choices.map((choice) => choice.id)).to.deep.equal(['person']);
    });

    it('says in which language it is when it is not the customer’s', () => {
      const { turn: answer, texts } = said({ said: understood('warum'), evidence: [pending], locale: 'de' });
      expect(texts[0]).to.match(/^Dazu gibt es bisher nur einen Text auf Englisch:/);
      expect(answer.say[0]?.locale).to.equal('en');
    });

    it('is followed by a person where one has to take it up', () => {
      const disputed = evidence('card-payment-not-recognised', 0.9, {
        escalate: 'always',
        urgent: 'Freeze the card now.',
      });
      const { turn: answer, texts } = said({ said: understood('not mine'), evidence: [disputed] });
      expect(texts).to.have.length(2);
      expect(texts[1]).to.match(
        /^A person from our team takes this up with you\. Somebody should be with you in about 1 minute\./,
      );
      expect(answer.say[0]).not.to.have.property('asksHelped');
    });

    it('mentions a file that came along and could not be opened', () => {
      const contents = [
        { kind: 'unsupported', label: 'sticker' },
        { kind: 'text', text: 'why pending' },
      ] as const;
      expect(text({ said: understood('why pending'), contents, evidence: [pending] })).to.match(
        /I could not open the file that you sent along\.$/,
      );
    });

    it('goes in two text messages when the urgent line would make it too long', () => {
      const long = { ...stolen, answer: 'Word '.repeat(60).trim() };
      const { texts } = said({ conversation: first, said: understood('stolen'), evidence: [long], variant: 'sms' });
      expect(texts[0]).to.equal('Freeze the card now. Meridian assistant (a bot) here.');
      expect(texts[1]).to.match(/^Word/);
      expect(said({ said: understood('stolen'), evidence: [stolen], variant: 'sms' }).texts).to.have.length(1);
    });
  });

  describe('when it is not sure', () => {
    it('asks with a way out of the list', () => {
      const two = [evidence('a', 0.4), evidence('b', 0.3)];
      const { turn: asked, texts } = said({ said: understood('the thing'), evidence: two });
      expect(texts).to.deep.equal(['So that I answer the right question: which of these is it?']);
      expect(asked.say[0]?.choices).to.deep.equal([
        { id: 'topic:a', label: 'About a' },
        { id: 'topic:b', label: 'About b' },
        { id: 'other', label: 'Something else' },
      ]);
      expect(text({ said: understood('the thing'), evidence: [evidence('a', 0.4)] })).to.equal('Is it about this?');
    });

    it('says what must not wait, even then', () => {
      const likely = { ...stolen, score: 0.45 };
      expect(text({ said: understood('gone'), evidence: [likely] })).to.match(/^\*\*Freeze the card now\.\*\*/);
      expect(
        text({
          said: understood('gone'),
          evidence: [likely],
          conversation: conversation({ memory: memory({ clarified: true }) }),
        }),
      ).to.match(/^\*\*Freeze the card now\.\*\*\n\nI do not have a good answer/);
    });

    it('asks for other words when it was none of the choices', () => {
      const offered = [{ id: 'other', label: 'Something else' }];
      const asked = conversation({ memory: memory({ clarified: true, offered }) });
      expect(text({ said: understood('Something else'), conversation: asked })).to.match(
        /^Then tell me in your own words/,
      );
    });

    it('admits it and offers a person', () => {
      const { turn: lost, texts } = said({ said: understood('blorb') });
      expect(texts[0]).to.match(/^I do not have a good answer/);
      expect(lost.say[0]?.choices).to.deep.equal([{ id: 'person', label: 'Talk to a person' }]);
      expect(text({ said: upset('blorb', 0.6) })).to.match(/you should not have to guess/);
    });

    it('says in what languages it can help, in the customer’s own where somebody wrote it down', () => {
      const french = { ...understood('bonjour'), language: 'fr' };
      expect(text({ said: french })).to.match(/français|anglais|allemand/i);
      const klingon = { ...understood('nuqneH'), language: 'tlh' };
      expect(text({ said: klingon })).to.match(/^I only understand English and German/);
    });
  });

  describe('when a person is called', () => {
    const wish = understood('a person please', 'asks-for-human');

    it('tells who comes and when, and what then', () => {
      expect(text({ said: wish, situation: open({ waitEstimate: 4 }) })).to.equal(
        'I am bringing in a person. Somebody should be with you in about 4 minutes.\n\nYour case is MD-7K2Q9D, and everything you wrote here goes along. If nobody has made it by 10:05, I tell you here.',
      );
      const { waitEstimate: _, ...unknown } = open();
      expect(text({ said: wish, situation: unknown })).to.match(/The next free person answers you here\./);
    });

    it('tells at night when they are back, until when somebody answers, and lets the customer choose', () => {
      const { turn: asked, texts } = said({ said: wish, situation: closed() });
      expect(texts[0]).to.equal(
        'I am bringing in a person. Nobody from our team is here right now; they are back tomorrow, 08:00.\n\nA person answers you here by tomorrow, 10:00. Your case is MD-7K2Q9D, and everything you wrote here goes along.\n\nIf another time suits you better, choose one:',
      );
      expect(asked.say[0]?.choices.map((choice) => choice.label)).to.deep.equal([
        'Wed 25 Nov, 08:00',
        'Wed 25 Nov, 09:00',
        'Wed 25 Nov, 10:00',
        'Wed 25 Nov, 12:00',
      ]);
    });

    it('says so when the desk is open and nobody is signed in', () => {
      expect(text({ said: wish, situation: open({ agentsFree: 0 }) })).to.match(
        /Nobody from our team is signed in right now\./,
      );
      const lastMinute = { open: true, until: open().now + 10 * minute, zone: 'Europe/Berlin' };
      expect(text({ said: wish, situation: open({ waitEstimate: 12, opening: lastMinute }) })).to.match(
        /closes before it would be your turn/,
      );
    });

    it('promises no time that nobody knows', () => {
      const { promiseBy: _, ...never } = closed({ opening: { open: false, zone: 'Europe/Berlin' }, callbackSlots: [] });
      const { turn: asked, texts } = said({ said: wish, situation: never });
      expect(texts[0]).to.match(/signed in right now\.\n\nA person answers you here as soon as somebody is back\./);
      expect(asked.say[0]?.choices).to.deep.equal([]);
    });

    it('names the zone to somebody who may live in another one', () => {
      const { zone: _, ...nowhere } = conversation();
      expect(text({ said: wish, situation: closed(), conversation: nowhere })).to.match(/tomorrow, 08:00 \(CET\)/);
    });

    it('gives an upset customer the answer first, and nobody the same one twice', () => {
      const angry = upset('useless', 0.9, true);
      expect(said({ said: angry, evidence: [stolen] }).texts).to.have.length(2);
      const again = said({
        said: angry,
        evidence: [stolen],
        conversation: conversation({ memory: answeredBefore(stolen) }),
      });
      expect(again.texts).to.have.length(1);
      expect(again.texts[0]).to.match(/^\*\*Freeze the card now\.\*\*\n\nThis has gone wrong for long enough\./);
    });

    it('does not keep anybody from a person by an answer', () => {
      const { texts } = said({ said: wish, evidence: [stolen] });
      expect(texts).to.have.length(1);
      expect(texts[0]).to.match(/^\*\*Freeze the card now\.\*\*\n\nI am bringing in a person\./);
    });

    it('logs a complaint with its reference, and says that only a person ends it', () => {
      const complaint = text({ said: understood('I want to complain', 'complaint'), situation: closed() });
      expect(complaint).to.match(/logged this as a complaint; the reference is MD-7K2Q9D\. .* stays open until then/);
      expect(complaint.match(/MD-7K2Q9D/g)).to.have.length(1);
      expect(text({ said: understood('I complain', 'complaint'), conversation: waiting() })).to.match(
        /case MD-7K2Q9D as a complaint/,
      );
    });

    it('agrees to the time that was named', () => {
      const later = understood('call me back tomorrow at 8:00', 'asks-callback');
      expect(text({ said: later, situation: closed() })).to.match(
        /^Gladly\. A person comes back to you\.\n\nAgreed for tomorrow, 08:00:/,
      );
      const proved = conversation({ identity: { level: 'verified', customerId: 'c', phone: '+4915112345678' } });
      const { turn: asked } = said({ said: later, situation: closed(), conversation: proved });
      expect(asked.say[0]?.choices.map((choice) => choice.label)).to.deep.equal([
        'Here in this chat',
        'By text message to …678',
      ]);
    });
  });

  describe('to somebody who waits', () => {
    const more = understood('one more thing about it');

    it('tells how it stands', () => {
      expect(text({ said: more, conversation: waiting() })).to.match(
        /sees everything you write here\.\n\nSomebody should be with you in about 1 minute\.$/,
      );
      const { turn: night22, texts } = said({ said: more, conversation: waiting(), situation: closed() });
      expect(texts[0]).to.match(/A person answers you here by tomorrow, 10:40\./);
      expect(night22.say[0]?.choices).to.have.length(4);
      const { handover, ...rest } = waiting();
      const agreed = handover && { ...rest, handover: { ...handover, callbackAt: night + 10 * hour } };
      expect(text({ said: more, ...(agreed ? { conversation: agreed } : {}), situation: closed() })).to.match(
        /Agreed for tomorrow, 08:40: a person writes to you here/,
      );
      const bySms = handover && {
        ...rest,
        handover: { ...handover, callbackAt: night + 10 * hour, via: 'sms' as const },
      };
      expect(text({ said: more, ...(bySms ? { conversation: bySms } : {}), situation: closed() })).to.match(
        /sends you a text message/,
      );
      const late = handover && { ...rest, handover: { ...handover, deadline: night - minute } };
      expect(text({ said: more, ...(late ? { conversation: late } : {}), situation: closed() })).to.match(
        /as soon as somebody is back/,
      );
    });

    it('does not write out the same times twice by text message, and still takes their number', () => {
      const offered = closed().callbackSlots.map((at) => ({ id: `slot:${at}`, label: 'then' }));
      const given = { conversation: waiting({ memory: memory({ offered }) }), situation: closed() };
      const bySms = said({ said: more, ...given, variant: 'sms' });
      expect(bySms.turn.say[0]?.choices).to.deep.equal([]);
      expect(bySms.texts[0]).to.match(/A person answers you here by tomorrow, 10:40\.$/);
      expect(bySms.turn.memory.offered).to.deep.equal(offered);
      expect(said({ said: more, ...given }).turn.say[0]?.choices).to.have.length(4);
    });

    it('admits that a file could not be opened', () => {
      expect(text({ contents: [{ kind: 'unsupported', label: 'voice' }], conversation: waiting() })).to.match(
        /I could not open the file/,
      );
    });
  });

  describe('about a call-back', () => {
    const picking = waiting({ memory: memory({ journey: { name: 'callback', step: 'pick', slots: {} } }) });

    it('offers, agrees, changes and calls off', () => {
      expect(
        text({ said: understood('call me back', 'asks-callback'), conversation: waiting(), situation: closed() }),
      ).to.equal('When should a person write to you?');
      expect(text({ said: understood('tomorrow at 8'), conversation: picking, situation: closed() })).to.match(
        /^Agreed for tomorrow, 08:00: a person writes to you here\. Your case is MD-7K2Q9D\.\n\nTo change it/,
      );
      expect(text({ said: understood('never mind'), conversation: picking, situation: closed() })).to.match(
        /I have called it off/,
      );
      expect(
        text({
          said: understood('call me', 'asks-callback'),
          conversation: waiting(),
          situation: closed({ callbackSlots: [] }),
        }),
      ).to.match(/cannot promise a time/);
      const proved = { level: 'verified', customerId: 'c', phone: '+4915112345678' } as const;
      const where = waiting({
        identity: proved,
        memory: memory({
          journey: {
            name: 'callback',
            step: 'via',
            slots: { at: { value: String(closed().callbackSlots[0]), source: 'customer' } },
          },
        }),
      });
      expect(
        text({
          contents: [{ kind: 'choice', choiceId: 'via:sms', text: '' }],
          conversation: where,
          situation: closed(),
        }),
      ).to.match(/sends you a text message/);
    });

    it('keeps a complaint open that the customer would rather drop', () => {
      const { handover, ...rest } = picking;
      const complaint = handover ? { ...rest, handover: { ...handover, reason: 'complaint' as const } } : rest;
      expect(text({ said: understood('never mind'), conversation: complaint, situation: closed() })).to.match(
        /case MD-7K2Q9D stays open/,
      );
      expect(text({ contents: [{ kind: 'event', name: 'end-chat', value: {} }], conversation: complaint })).to.match(
        /Case MD-7K2Q9D stays open/,
      );
    });
  });

  describe('in a moment of danger', () => {
    const danger = understood('…', 'self-harm');

    it('is the reviewed text for the country, word for word and first, then that a person is called', () => {
      const here = text({ said: danger, conversation: first });
      expect(here)
        .to.match(/^I am glad you wrote this\./)
        .and.match(/\*\*112\*\*/)
        .and.match(/TelefonSeelsorge/);
      expect(here).to.match(/I am Meridian's assistant, a bot\.\n\nI am bringing in a person from our team now\.$/);
      expect(text({ said: danger, conversation: conversation({ zone: 'Europe/London' }) })).to.match(/Samaritans/);
      expect(text({ said: danger, locale: 'de' })).to.match(/Gut, dass Sie das geschrieben haben/);
    });

    it('promises nobody at night, and offers no appointment', () => {
      const { turn: asked, texts } = said({ said: danger, situation: closed() });
      expect(texts[0]).to.match(/Please do not wait for them if you need help now\.$/);
      expect(asked.say[0]?.choices).to.deep.equal([]);
      expect(text({ said: danger, conversation: waiting() })).to.match(/Our team has been told/);
    });

    it('is said all the same when no text was written for it', () => {
      const silent = { ...library, safePaths: [] };
      expect(turn({ library: silent, said: danger }).texts[0]).to.equal('I am bringing in a person from our team now.');
    });
  });

  it('when it was all said already is where more stands: the page, and those that it names as next', () => {
    const before = conversation({ memory: answeredBefore(evidence('top-up-by-cash-or-cheque', 0.9)) });
    const about = { kind: 'smalltalk', about: 'same-answer', tone: 'plain', reasons: [] } as const;
    const told = wordsFor(scene({ library, conversation: before }), about)[0];
    expect(told?.source).to.include({ articleId: 'top-up-by-cash-or-cheque' });
    expect(told?.choices?.map(({ id }) => id)).to.deep.equal([
      'article:balance-not-updated-after-cheque-or-cash-deposit',
      'article:topping-up-by-card',
      'article:transfer-into-account',
      'person',
    ]);
    const inGerman = wordsFor(scene({ library, conversation: before, locale: 'de' }), about)[0];
    expect(inGerman?.choices?.at(-1)?.id).to.equal('person');
    const bySms = wordsFor(scene({ library, conversation: before, variant: 'sms' }), about)[0];
    expect(bySms?.choices?.map(({ id }) => id)).to.deep.equal(['person']);
    // What was answered may be gone by now, or nothing was.
    for (const one of [conversation({ memory: answeredBefore(evidence('gone', 0.9)) }), conversation()])
      expect(wordsFor(scene({ library, conversation: one }), about)[0]?.choices?.map(({ id }) => id)).to.deep.equal([
        'person',
      ]);
  });

  it('about consent and the end is short', () => {
    expect(text({ said: understood('stop writing', 'opt-out') })).to.match(/we do not write to you on our own/);
    const bySms = { conversation: conversation({ address: sms }), variant: 'sms' } as const;
    expect(text({ said: understood('STOP'), ...bySms })).to.match(/^Meridian: you get no more messages/);
    expect(text({ said: understood('START'), ...bySms })).to.match(/Msg & data rates/);
    expect(text({ said: understood('HELP'), ...bySms }))
      .to.match(/Meridian customer service/)
      .and.match(/STOP/);
    expect(text({ contents: [{ kind: 'event', name: 'end-chat', value: {} }] })).to.match(/^This chat has ended/);
  });

  it('is nothing while a person has the conversation', () => {
    expect(
      said({ said: understood('hello', 'greeting'), conversation: conversation({ custody: 'agent' }) }).texts,
    ).to.deep.equal([]);
  });

  it('has words for everything that may be said, also for what other parts of the house decide', () => {
    for (const about of ['opted-out', 'opted-in'] as const)
      expect(wordsFor(scene({ library }), { kind: 'smalltalk', about, tone: 'plain', reasons: [] })[0]?.text).to.match(
        /write to you/,
      );
    for (const reason of ['journey', 'safe-path', 'fault', 'effort'] as const)
      expect(
        wordsFor(scene({ library }), { kind: 'escalate', reason, fallback: 'wait', tone: 'plain', reasons: [] })[0]
          ?.text,
      ).to.match(/person/);
  });

  describe('whatever the customer does', () => {
    const signals: readonly Signal[] = [
      'asks-for-human',
      'opt-out',
      'complaint',
      'abuse',
      'self-harm',
      'greeting',
      'thanks',
      'goodbye',
      'asks-if-bot',
      'asks-capabilities',
      'affirms',
      'denies',
      'not-helped',
      'asks-callback',
      'repeat',
      'rephrase',
    ];
    const step = fc.record({
      text: fc.constantFrom('my card', 'a person', '1', '2', 'yes', 'no', 'tomorrow', 'cancel', 'never mind', '…'),
      signals: fc.uniqueArray(fc.constantFrom(...signals), { maxLength: 2 }),
      event: fc.option(fc.constantFrom('hello', 'talk-to-person', 'end-chat', 'helped', 'other'), { nil: undefined }),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      article: fc.constantFrom('a', 'b', 'lost-or-stolen-card'),
      language: fc.constantFrom('en', 'de', 'fr'),
      dissatisfied: fc.double({ min: 0, max: 1, noNaN: true }),
      desk: fc.option(fc.constantFrom('agent', 'bot'), { nil: undefined }),
      minutes: fc.constantFrom(1, 10, 900),
    });
    const story = fc.record({
      steps: fc.array(step, { minLength: 1, maxLength: 12 }),
      isOpen: fc.boolean(),
      variant: fc.constantFrom('web', 'sms'),
      locale: fc.constantFrom('en', 'de'),
    });

    it('nothing is blank, unfilled or said twice in a row; never more than four choices; no second question back; nothing while a person speaks', () => {
      fc.assert(
        fc.property(story, ({ steps, isOpen, variant, locale }) => {
          let asked: Conversation = conversation({
            memory: memory({ greeted: false }),
            locale,
            ...(variant === 'sms' ? { address: sms } : {}),
          });
          let before: string | undefined;
          let wasClarified = false;
          let now = isOpen ? open().now : closed().now;
          for (const one of steps) {
            now += one.minutes * minute;
            if (one.desk) asked = { ...asked, custody: one.desk };
            const evidenceNow = evidence(
              one.article,
              one.score,
              one.article.startsWith('lost') ? { urgent: 'Freeze the card now.', escalate: 'always' } : {},
            );
            const { turn: made, decision } = turn({
              library,
              conversation: asked,
              said: {
                ...upset(one.event ? '' : one.text, one.dissatisfied, false, ...one.signals),
                language: one.language,
              },
              contents: one.event
                ? [{ kind: 'event', name: one.event, value: { helped: false } }]
                : [{ kind: 'text', text: one.text }],
              evidence: [evidenceNow],
              situation: { ...(isOpen ? open() : closed()), now },
              variant,
              locale,
            });
            if (asked.custody === 'agent') expect(made.say).to.deep.equal([]);
            if (decision.kind !== 'hold') expect(made.say).not.to.deep.equal([]);
            for (const message of made.say) {
              expect(message.text.trim()).not.to.equal('');
              expect(message.text).not.to.match(/[{}]|undefined|null|NaN/);
              expect(message.text).not.to.equal(before);
              expect(message.choices.length).to.be.at.most(4);
              for (const choice of message.choices) expect(Array.from(choice.label).length).to.be.within(1, 40);
              // The one sentence in other languages may need their letters.
              if (variant === 'sms' && ['en', 'de'].includes(message.locale))
                expect(countSegments(smartEncode(message.text)).encoding, message.text).to.equal('gsm7');
              before = message.text;
            }
            if (decision.kind === 'clarify') expect(wasClarified).to.equal(false);
            wasClarified = decision.kind === 'clarify';
            asked = afterTurn(asked, made, now);
          }
        }),
        { numRuns: 300 },
      );
    });
  });
});
