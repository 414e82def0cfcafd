import { expect } from 'chai';
import type { Brain } from '../../bots/brain.ts';
import { dialogue } from '../fakes/dialogue.ts';
import { meridian } from '../fakes/meridian.ts';

// Whole conversations with Meridian's own content, through the one pipeline.
describe('somebody comes with a need', () => {
  let brain: Brain;
  before(async function () {
    this.timeout(60_000);
    brain = await meridian();
  });

  describe('a stolen card at 22:40', () => {
    for (const channel of ['web', 'sms', 'telegram'] as const)
      for (const text of [
        'my card was stolen',
        'Someone stole my wallet and my card is gone',
        'help i lost my bank card',
      ])
        it(`${channel}: "${text}" hears first how to freeze it now, then who speaks, and no call-back alone`, () => {
          const { text: said, turn } = dialogue(brain, { at: '2026-11-24T22:40', channel }).says(text);
          expect(said).to.match(/^(?:\*\*)?Freeze the card now in the app/);
          expect(said).to.match(/\bbot\b/);
          expect(said.indexOf('bot')).to.be.above(said.indexOf('call the card line'));
          expect(said).not.to.match(/08:00/);
          for (const message of turn.say) if (channel === 'sms') expect(message.text.length).to.be.at.most(320);
        });

    it('is answered with the article and its source when it is said plainly', () => {
      const { turn, decision } = dialogue(brain, { at: '22:40' }).says('my card was stolen');
      expect(decision.kind).to.equal('answer');
      expect(turn.say[0]?.source?.title).to.equal('Lost or stolen card');
      expect(turn.memory.answered[0]).to.deep.include({
        articleId: 'lost-or-stolen-card',
        hash: turn.say[0]?.source?.hash,
      });
    });

    it('is told in German to whoever writes German', () => {
      const { text, turn } = dialogue(brain, { at: '22:40' }).says('Meine Karte wurde gestohlen');
      expect(text).to.match(/^\*\*Frieren Sie die Karte jetzt in der App ein/);
      expect(text).to.match(/Ich bin der Assistent von Meridian, ein Bot\./);
      expect(turn.locale).to.equal('de');
    });

    it('with a wish for a person says both: what to do now, and honestly when somebody is back', () => {
      const chat = dialogue(brain, { at: '22:40' });
      const { text, turn, choices } = chat.says('My card was stolen. I want to talk to a person!');
      expect(text).to.match(/^\*\*Freeze the card now/);
      expect(text)
        .to.match(/they are back tomorrow, 08:00/)
        .and.match(/by tomorrow, 10:00/)
        .and.match(/MD-[2-9A-Z]{6}/);
      expect(choices).to.have.length(4);
      expect(turn.handover).to.deep.include({ reason: 'asked', priority: 2 });
      expect(turn.handover?.brief).to.deep.include({ topic: 'lost_or_stolen_card', topicTitle: 'Lost or stolen card' });
    });

    it('carries the urgent line on when they ask for a person afterwards', () => {
      const chat = dialogue(brain, { at: '22:40' });
      chat.says('my card was stolen');
      const { text, turn } = chat.says('a person please');
      expect(text).to.match(/^\*\*Freeze the card now/);
      expect(turn.handover?.brief.goal).to.equal('my card was stolen');
      expect(turn.handover?.brief.answersShown).to.have.length(1);
    });
  });

  describe('a payment that was not theirs', () => {
    it('is believed, secured first and taken up by a person, in the day and at night', () => {
      for (const at of ['10:00', '22:40']) {
        const chat = dialogue(brain, { at });
        const { texts, turn } = chat.says("there is a card payment I don't recognise and never made");
        expect(texts.join('\n')).to.match(/Freeze the card/);
        expect(texts.join('\n')).not.to.match(/credited your|we refuse|cannot dispute/i);
        if (turn.move) expect(turn.handover).to.deep.include({ reason: 'policy', priority: 2 });
        else chat.picks('topic:card_payment_not_recognised');
        expect(chat.conversation.custody).to.equal('waiting');
      }
    });
  });

  describe('a question', () => {
    it('is answered, its follow-up too, and thanks are taken as thanks', () => {
      const chat = dialogue(brain);
      chat.presses('hello');
      const answer = chat.says('how long do transfers take?');
      expect(answer.decision.kind).to.equal('answer');
      expect(answer.text).not.to.match(/\bbot\b/);
      expect(chat.says('thank you!').decision).to.deep.include({ kind: 'smalltalk', about: 'thanks' });
      expect(chat.says('bye').decision).to.deep.include({ about: 'goodbye' });
    });

    it('may be chosen from the first choices and led on by what follows', () => {
      const chat = dialogue(brain);
      const opened = chat.presses('hello');
      expect(opened.choices).to.deep.equal([
        'Lost or stolen card',
        'Declined card payment',
        'My card has not arrived',
        'Refund not showing up',
      ]);
      expect(chat.picks('Declined card payment').turn.say[0]?.source?.articleId).to.equal('declined-card-payment');
      const next = chat.conversation.memory.offered.find((choice) => choice.id.startsWith('article:'));
      expect(next, 'something leads on').to.not.equal(undefined);
      const led = chat.picks(next?.label ?? '');
      expect(led.decision.kind).to.equal('answer');
      expect(`article:${led.turn.say[0]?.source?.articleId ?? ''}`).to.equal(next?.id);
    });

    it('that is not clear is asked about once, and then a person is offered', () => {
      const chat = dialogue(brain);
      const first = chat.says('something about the money');
      if (first.decision.kind === 'clarify') {
        expect(first.choices.at(-1)).to.equal('Something else');
        const second = chat.picks('Something else');
        expect(second.decision.kind).to.equal('not-understood');
        expect(second.choices).to.deep.equal(['Talk to a person']);
      } else expect(first.choices).to.deep.equal(['Talk to a person']);
    });

    it('that nobody wrote anything about is admitted, and brought to a person the second time', () => {
      const chat = dialogue(brain);
      const first = chat.says('who won the football match yesterday');
      expect(first.decision.kind).to.equal('not-understood');
      expect(first.text).to.match(/do not have a good answer/);
      const second = chat.says('please write me a poem about trees');
      expect(second.decision).to.deep.include({ kind: 'escalate', reason: 'low-confidence' });
    });

    it('is not answered twice in the same words', () => {
      const chat = dialogue(brain);
      const first = chat.says('why is my card payment pending');
      const second = chat.says('why is my card payment pending');
      expect(first.decision.kind).to.equal('answer');
      expect(second.decision.kind).not.to.equal('answer');
      expect(second.text).not.to.equal(first.text);
      const third = chat.says('why is my card payment pending');
      expect(third.decision).to.deep.include({ kind: 'escalate' });
    });

    it('from yesterday may be asked again: it is a new day, and the bot says again that it is one', () => {
      const chat = dialogue(brain);
      chat.says('why is my card payment pending');
      chat.waits(24 * 60);
      const again = chat.says('why is my card payment pending');
      expect(again.decision.kind).to.equal('answer');
      expect(again.text).to.match(/\bbot\b/);
    });
  });

  describe('an answer that did not help', () => {
    it('is a dead end; the second one brings a person', () => {
      const chat = dialogue(brain);
      chat.says('how long do transfers take?');
      const first = chat.presses('helped', { helped: false });
      expect(first.decision).to.deep.include({ kind: 'smalltalk', about: 'not-helped' });
      expect(first.choices).to.deep.equal(['Talk to a person']);
      chat.says('why is my card payment pending');
      const second = chat.presses('helped', { helped: false });
      expect(second.decision).to.deep.include({ kind: 'escalate', reason: 'low-confidence' });
      expect(second.turn.handover?.brief.answersShown.map((answer) => answer.helped)).to.deep.equal([false, undefined]);
    });

    it('may be said in words', () => {
      const chat = dialogue(brain);
      chat.says('how long do transfers take?');
      expect(chat.says('no').decision).to.deep.include({ about: 'not-helped' });
      const other = dialogue(brain);
      other.says('how long do transfers take?');
      expect(other.says('that did not help at all').decision).to.deep.include({ about: 'not-helped' });
    });

    it('that did help is noted', () => {
      const chat = dialogue(brain);
      chat.says('how long do transfers take?');
      const { turn, decision } = chat.presses('helped', { helped: true });
      expect(decision).to.deep.include({ about: 'helped' });
      expect(turn.record[0]).to.deep.include({ kind: 'helped' });
      expect(turn.memory.effort).to.equal(0);
    });
  });
});
