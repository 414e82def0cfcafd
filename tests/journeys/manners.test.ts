import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Brain } from '../../bots/brain.ts';
import { dialogue } from '../fakes/dialogue.ts';
import { meridian } from '../fakes/meridian.ts';

const ordinary = [
  'hi',
  'my card was stolen',
  'why is my payment pending',
  'a person',
  'no',
  'yes',
  '1',
  '2',
  '4',
  'thanks',
  'that did not help',
  'tomorrow',
  'cancel',
  'useless bot',
  'complaint',
  '???',
  '👍',
  'Karte weg',
  'ich will einen Menschen',
  'exchange rate',
  'card',
];

describe('good manners', () => {
  let brain: Brain;
  before(async function () {
    this.timeout(60_000);
    brain = await meridian();
  });

  it('greets, says what it is, and answers what people ask a bot', () => {
    const chat = dialogue(brain);
    const hi = chat.says('hi');
    expect(hi.text).to.match(/^Hello, I am Meridian's assistant, a bot\./);
    expect(hi.choices).to.have.length(4);
    expect(chat.says('hi').text).to.equal('Hello. What is it about?');
    expect(chat.says('hello').text).to.match(/^Hello again/);
    expect(chat.says('are you human?').text).to.match(/I am a bot/);
    expect(chat.says('what can you do?').text).to.match(/I answer questions from Meridian's help pages/);
    expect(chat.says('thanks').text).to.match(/welcome/);
    expect(chat.says('bye').text).to.match(/Goodbye/);
  });

  it('does the same in German', () => {
    const chat = dialogue(brain, { locale: 'de' });
    expect(chat.says('Hallo').text).to.match(/^Guten Tag, ich bin der Assistent von Meridian, ein Bot\./);
    expect(chat.says('Bist du ein Mensch?').text).to.match(/Ich bin ein Bot/);
    expect(chat.says('Was kannst du?').text).to.match(/Ich beantworte Fragen aus den Hilfeseiten/);
    expect(chat.says('Vielen Dank').text).to.match(/Gern geschehen/);
    expect(chat.says('Tschüss').text).to.match(/Auf Wiedersehen/);
  });

  it('says honestly in what languages it can help, in the customer’s own, and then brings a person', () => {
    const chat = dialogue(brain);
    const first = chat.says('Bonjour, je voudrais savoir pourquoi mon virement est en retard depuis trois jours');
    expect(first.decision).to.deep.include({ about: 'other-language' });
    expect(first.text)
      .to.match(/anglais/)
      .and.match(/allemand/);
    expect(first.turn.say[0]?.locale).to.equal('fr');
    const second = chat.says('Je ne parle pas anglais, aidez-moi s’il vous plaît');
    expect(second.decision.kind).to.equal('escalate');
  });

  it('changes the language with the customer, not with a single word', () => {
    const chat = dialogue(brain);
    chat.says('why is my card payment pending');
    expect(chat.says('ok').turn.locale).to.equal('en');
    expect(chat.says('Wie lange dauert denn eine Überweisung?').turn.locale).to.equal('de');
  });

  it('stops writing at once, in any wording, and starts again when asked', () => {
    const chat = dialogue(brain, { channel: 'sms' });
    const stop = chat.says('STOP');
    expect(stop.turn.consent).to.deep.include({ granted: false });
    expect(stop.text).to.match(/START/);
    expect(chat.says('START').turn.consent).to.deep.include({ granted: true });
    expect(chat.says('please stop texting me').turn.consent).to.deep.include({ granted: false });
    expect(chat.says('HELP').text)
      .to.match(/Meridian/)
      .and.match(/STOP/)
      .and.match(/rates/);
    expect(dialogue(brain).says('bitte schreiben Sie mir nicht mehr').turn.consent).to.deep.include({ granted: false });
  });

  it('cannot open files and says so', () => {
    const chat = dialogue(brain);
    const { text, choices } = chat.sends({
      kind: 'media',
      mimeType: 'image/jpeg',
      url: 'https://x.example/1',
      caption: '',
    });
    expect(text).to.match(/I cannot open files/);
    expect(choices).to.deep.equal(['Talk to a person']);
  });

  it('takes "transfer" for money, not for a wish to be put through', () => {
    expect(dialogue(brain).says('transfer').decision).not.to.have.property('reason');
    expect(dialogue(brain).says('transfer me to someone').decision).to.deep.include({ reason: 'asked' });
  });

  it('takes a bare number for nothing when nothing was numbered', () => {
    expect(dialogue(brain).says('1').decision.kind).to.equal('not-understood');
  });

  it('stays calm when insulted, and short', () => {
    const { decision, text } = dialogue(brain).says('you stupid piece of junk');
    expect(decision.tone).to.equal('warm');
    expect(text).not.to.match(/!|sorry/i);
  });

  it('ends when the customer ends, and begins anew when they come back', () => {
    const chat = dialogue(brain);
    chat.says('hi');
    expect(chat.presses('end-chat').text).to.match(/ended/);
    expect(chat.conversation.custody).to.equal('closed');
    const back = chat.says('hi');
    expect(back.text).to.match(/\bbot\b/);
    expect(chat.conversation.custody).to.equal('bot');
  });

  it('is the same thought for the same facts', () => {
    const once = () => dialogue(brain, { at: '22:40' }).says('my card was stolen').turn.say;
    expect(once()).to.deep.equal(once());
  });

  it('whatever is written: nothing blank, nothing twice in a row, at most four choices, no second question back, no end that is not an end', () => {
    const line = fc.oneof(fc.constantFrom(...ordinary), fc.string({ unit: 'grapheme', maxLength: 60 }));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 2, maxLength: 8 }),
        fc.constantFrom('10:00', '22:40'),
        fc.constantFrom('web', 'sms'),
        (lines, at, channel) => {
          const chat = dialogue(brain, { at, channel });
          let before: string | undefined;
          let clarified = false;
          for (const text of lines) {
            const said = chat.says(text);
            if (said.decision.kind !== 'hold') expect(said.texts, text).not.to.deep.equal([]);
            for (const message of said.turn.say) {
              expect(message.text.trim()).not.to.equal('');
              expect(message.text).not.to.equal(before);
              expect(message.text).not.to.match(/\{\w+\}|undefined/);
              expect(message.choices.length).to.be.at.most(4);
              before = message.text;
            }
            if (said.decision.kind === 'clarify') expect(clarified, text).to.equal(false);
            clarified = said.decision.kind === 'clarify';
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
