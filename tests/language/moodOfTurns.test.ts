import { expect } from 'chai';
import { auroc } from '../../bench/auroc.ts';
import { emptyMemory, type Memory } from '../../core/conversation.ts';
import { moodOf } from '../../language/mood/moodOf.ts';
import { clausesOf } from '../../language/signals/clauses.ts';
import { signalsOf } from '../../language/signals/signalsOf.ts';
import { upsetOrCalm } from './said/upsetOrCalm.ts';

const mood = (text: string, memory: Memory = emptyMemory): number => {
  const clauses = clausesOf(text);
  return moodOf(text, clauses, signalsOf(clauses), memory).dissatisfied;
};
const after = (lastSaid: string): Memory => ({ ...emptyMemory, lastSaid });

describe('dissatisfaction in a turn', () => {
  for (const locale of ['en', 'de'] as const) {
    const { upset, calm } = upsetOrCalm[locale];

    it(`tells upset from calm turns in ${locale}, without the words that are strong by themselves`, () => {
      expect(upset.length + calm.length).to.be.at.least(60);
      const points = [
        ...upset.map((text) => ({ score: mood(text), positive: true })),
        ...calm.map((text) => ({ score: mood(text), positive: false })),
      ];
      expect(auroc(points)).to.be.at.least(0.95);
    });

    it(`does not take a calm turn for one that a person should be brought in for, in ${locale}`, () => {
      expect(calm.filter((text) => mood(text) >= 0.7)).to.deep.equal([]);
      const doubtful = calm.filter((text) => mood(text) >= 0.5);
      expect(doubtful.length / calm.length, doubtful.join(' | ')).to.be.at.most(0.1);
    });
  }

  it('is heard in what a turn answers to: a refusal is worse after a failure than after a question, in both languages', () => {
    for (const [text, failed, asked] of [
      ['no, the other one', 'Sorry, I could not find that payment.', 'Which card do you mean?'],
      ['nein, die andere', 'Leider konnte ich die Zahlung nicht finden.', 'Welche Karte meinen Sie?'],
    ] as const) {
      expect(mood(text, after(failed)), text).to.be.greaterThan(mood(text, after(asked)) + 0.05);
      expect(mood(text, after('x'.repeat(100_000))), text).to.be.a('number');
    }
  });

  it('is less where an end is polite, whatever the end says no to', () => {
    const offer = after('Is there anything else I can do?');
    expect(mood("no, that's all, thanks", offer)).to.be.below(mood("no, that's wrong", offer) / 2);
    expect(mood('nein danke, das war alles', offer)).to.be.below(mood('nein, das ist falsch', offer) / 2);
  });

  it('is more where the same thing was said before, louder or again', () => {
    const plain = mood('my transfer is not there');
    for (const worse of [
      'my transfer is not there!!!',
      'my transfer is not there, once again',
      'MY TRANSFER IS NOT THERE',
    ])
      expect(mood(worse), worse).to.be.greaterThan(plain);
  });
});
