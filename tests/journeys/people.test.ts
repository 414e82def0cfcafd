import { expect } from 'chai';
import type { Brain } from '../../bots/brain.ts';
import { dialogue } from '../fakes/dialogue.ts';
import { meridian } from '../fakes/meridian.ts';

describe('somebody wants or needs a person', () => {
  let brain: Brain;
  before(async function () {
    this.timeout(60_000);
    brain = await meridian();
  });

  describe('in any wording', () => {
    for (const text of [
      'a person please',
      'PERSON',
      'human',
      'agent',
      'I want to talk to a human',
      'can I speak to someone',
      'let me talk to a real person',
      'is there anybody I can talk to?',
      'get me a representative',
      'connect me to your team please',
      "I don't want to talk to a robot",
      'put me through to customer service',
      'speak to an advisor',
      'I need a human being, now',
      'i wanna chat with an actual person',
      'ich möchte mit einem Menschen sprechen',
      'Mensch bitte',
      'Mitarbeiter',
      'kann ich mit jemandem reden?',
      'bitte verbinden Sie mich mit dem Kundenservice',
      'ich will keinen Bot, ich will einen echten Mitarbeiter',
    ])
      it(`"${text}" works at once`, () => {
        const { decision, text: said, turn } = dialogue(brain).says(text);
        expect(decision).to.deep.include({ kind: 'escalate', reason: 'asked' });
        expect(said).not.to.match(/cannot connect|nicht verbinden/i);
        expect(turn.move?.to).to.equal('waiting');
        expect(turn.handover?.brief).not.to.have.property('topic');
      });
  });

  it('waits in the day, hears how long, may go on asking, and is told when a person is there', () => {
    const chat = dialogue(brain);
    const asked = chat.says('a person please');
    expect(asked.text)
      .to.match(/about 1 minute/)
      .and.match(/If nobody has made it by 10:05/);
    const answer = chat.says('how long do transfers take?');
    expect(answer.decision.kind).to.equal('answer');
    expect(answer.turn).not.to.have.any.keys('move', 'handover');
    expect(chat.says('it is about my rent, it has to be there on Friday').decision).to.deep.include({
      kind: 'smalltalk',
      about: 'waiting',
    });
    expect(chat.says('are you a human?').decision).to.deep.include({ about: 'asks-if-bot' });
    chat.desk('agent');
    for (const text of ['hello Anna', 'thanks', 'a person please', 'my card was stolen'])
      expect(chat.says(text).turn.say).to.deep.equal([]);
    chat.desk('bot');
    const after = chat.says('how long do transfers take?');
    expect(after.decision.kind).to.equal('answer');
  });

  it('picks a call-back at night in words, changes it, and calls it off', () => {
    const chat = dialogue(brain, { at: '2026-11-24T22:40' });
    chat.says('why is my card payment pending');
    chat.says('can somebody call me back?');
    expect(chat.conversation.custody).to.equal('waiting');
    const picked = chat.says('tomorrow morning at 9');
    expect(picked.text).to.match(/Agreed for tomorrow, 09:00: a person writes to you here/);
    expect(picked.turn.callback).to.deep.include({ at: Date.parse('2026-11-25T08:00:00Z'), via: 'chat' });
    expect(chat.says('rather at 10:00').turn.callback).to.deep.include({ at: Date.parse('2026-11-25T09:00:00Z') });
    expect(chat.says('a person please').text).to.match(/tomorrow, 10:00/);
    const off = chat.says('never mind');
    expect(off.turn.move).to.deep.equal({ to: 'bot', reason: 'called-off' });
    expect(chat.conversation.handover).to.equal(undefined);
  });

  it('picks a call-back by button, by SMS to a proved number', () => {
    const identity = { level: 'verified', customerId: 'c-1', phone: '+4915112345678' } as const;
    const chat = dialogue(brain, { at: '22:40', identity });
    const asked = chat.says('I want to talk to a person');
    const where = chat.picks(asked.choices[0] ?? '');
    expect(where.choices).to.deep.equal(['Here in this chat', 'By text message to …678']);
    const agreed = chat.picks('via:sms');
    expect(agreed.text).to.match(/a person sends you a text message/);
    expect(chat.conversation.handover).to.deep.include({ via: 'sms' });
    expect(chat.presses('end-chat').text).to.match(/stays open/);
    expect(chat.conversation.custody).to.equal('waiting');
  });

  it('picks a time by number in a text message, in German too', () => {
    const chat = dialogue(brain, { at: '22:40', channel: 'sms', locale: 'de' });
    chat.says('ich möchte mit einem Menschen sprechen');
    const picked = chat.says('2');
    expect(picked.text).to.match(/^Abgemacht für morgen, 09:00 Uhr: Ein Mensch schreibt Ihnen hier\./);
  });

  it('hears the truth when the desk is open and nobody is signed in', () => {
    const { text, choices } = dialogue(brain, { at: '10:00', people: 0 }).says('a person please');
    expect(text)
      .to.match(/Nobody from our team is signed in right now\./)
      .and.match(/by 12:00/);
    expect(choices.length).to.be.within(1, 4);
  });

  it('complains: it is logged with reference and clock, and neither bot nor chat can end it', () => {
    const chat = dialogue(brain, { at: '22:40' });
    const { decision, text, turn } = chat.says('I want to make a formal complaint about your service');
    expect(decision).to.deep.include({ kind: 'escalate', reason: 'complaint', tone: 'warm' });
    expect(text)
      .to.match(/logged this as a complaint; the reference is MD-/)
      .and.match(/by tomorrow, 10:00/);
    expect(turn.record.find((event) => event.kind === 'case')?.facts).to.deep.include({ complaint: true });
    chat.says('never mind');
    chat.presses('end-chat');
    expect(chat.conversation.custody).to.equal('waiting');
    expect(chat.conversation.handover?.reason).to.equal('complaint');
  });

  it('may be in danger: a reviewed text for their country first, then a person, and nothing kept that need not be', () => {
    for (const [zone, number] of [
      ['Europe/Berlin', '0800 111 0 111'],
      ['Europe/London', '116 123'],
      ['Asia/Tokyo', 'findahelpline.com'],
    ] as const) {
      const chat = dialogue(brain, { at: '22:40', zone });
      const { decision, text, turn } = chat.says("I don't want to live anymore");
      expect(decision).to.deep.include({ kind: 'safe-path', path: 'self-harm' });
      expect(text)
        .to.match(/^I am glad you wrote this/)
        .and.contain(number);
      expect(turn.handover).to.deep.include({ reason: 'safe-path', priority: 3 });
      expect(JSON.stringify([turn.memory, turn.handover, turn.record])).not.to.match(/want to live/);
    }
    const german = dialogue(brain).says('Ich will nicht mehr leben');
    expect(german.text).to.match(/^Gut, dass Sie das geschrieben haben/);
  });

  it('is upset: softer at once, and a person when the words are strong', () => {
    const { decision, text } = dialogue(brain).says(
      'this is absolutely ridiculous, you are useless, third time my payment is declined!!!',
    );
    expect(decision.tone).to.equal('warm');
    expect(decision.kind).to.be.oneOf(['escalate', 'answer']);
    expect(text).not.to.match(/!/);
  });

  it('has to say it again and again: help is brought before they give up', () => {
    const chat = dialogue(brain);
    const kinds: string[] = [];
    for (const text of [
      'my thing is broken',
      'my thing is broken',
      'I said my thing is broken',
      'MY THING IS BROKEN',
    ]) {
      if (chat.conversation.custody !== 'bot') break;
      kinds.push(chat.says(text).decision.kind);
    }
    expect(chat.conversation.custody).to.equal('waiting');
    expect(kinds.length).to.be.at.most(3);
  });
});
