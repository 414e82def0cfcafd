import { expect } from 'chai';
import { emptyMemory, type Memory, type PastTurn } from '../../core/conversation.ts';
import { moodOf } from '../../language/mood/moodOf.ts';
import { clausesOf } from '../../language/signals/clauses.ts';
import { signalsOf } from '../../language/signals/signalsOf.ts';
import { moods } from './said/moods.ts';

const mood = (text: string, memory: Memory = emptyMemory) => {
  const clauses = clausesOf(text);
  return moodOf(text, clauses, signalsOf(clauses), memory);
};
const turn = (given: Partial<PastTurn>): PastTurn => ({
  text: 'x',
  dissatisfied: 0.1,
  decision: 'answer',
  at: 0,
  ...given,
});

describe('the mood of a message', () => {
  const calm = [
    'my card was declined',
    'I lost my card on the train',
    'why is there a fee on my statement',
    'there is a payment I do not recognise',
    'no, that is all, thanks',
    'hello',
    'meine Karte wurde gestohlen',
    'warum wurde meine Zahlung abgelehnt',
    'nein danke, das war alles',
    '',
    '😀',
  ];
  for (const text of calm)
    it(`"${text}" is calm`, () =>
      expect(mood(text)).to.include({ strong: false }).and.to.have.property('dissatisfied').below(0.5));

  const upset = [
    'this is the third time I ask, you are useless',
    'This is absolutely unacceptable',
    'I am fed up with this',
    'what a waste of time',
    'your service is a complete joke',
    'das ist eine Frechheit',
    'ich habe die Schnauze voll',
    'zum dritten Mal, es reicht mir jetzt',
    'so eine Zumutung, einfach lächerlich',
  ];
  for (const text of upset)
    it(`"${text}" is strong by itself, and is kept in the customer’s own words`, () => {
      const heard = mood(text);
      expect(heard.strong).to.equal(true);
      expect(heard.dissatisfied).to.be.at.least(0.7);
      expect(heard.words.length).to.be.greaterThan(0);
      for (const words of heard.words) expect(text).to.contain(words);
    });

  it('is calm for every ordinary report, strong only where the words alone are clear', () => {
    for (const text of moods.calm) {
      expect(mood(text).dissatisfied, text).to.be.below(0.45);
      expect(mood(text).strong, text).to.equal(false);
    }
    for (const text of moods.upset) expect(mood(text).dissatisfied, text).to.be.at.least(0.5);
    for (const text of moods.upset) expect(mood(text).strong, text).to.equal(false);
    for (const text of moods.strong) expect(mood(text), text).to.include({ strong: true });
    for (const text of moods.strong) expect(mood(text).words.join(' '), text).to.have.length.greaterThan(2);
  });

  it('quotes insults and complaints too', () => {
    expect(mood('where is it. you idiot').words).to.deep.equal(['you idiot']);
    expect(mood('Hello. Ich möchte mich beschweren, bitte').words).to.deep.equal(['Ich möchte mich beschweren']);
  });

  it('does not take politeness, prices or a plain no for anger', () => {
    for (const text of [
      "no, that's it, thanks",
      'yes, that is it',
      'not right now',
      'nein, das war’s',
      'a ridiculous fee',
    ])
      expect(mood(text), text).to.include({ strong: false }).and.to.have.property('dissatisfied').below(0.5);
    expect(mood('thanks for nothing').dissatisfied).to.be.greaterThan(mood('thanks for everything').dissatisfied);
  });

  it('is worse for displeased words than for plain ones, and better for thanks', () => {
    const plain = mood('my refund is not here').dissatisfied;
    expect(mood('I am really frustrated, my refund is still not here').dissatisfied).to.be.greaterThan(plain);
    expect(mood('great, my refund is here').dissatisfied).to.be.lessThan(plain);
    expect(mood('MY REFUND IS NOT HERE').dissatisfied).to.be.greaterThan(plain);
    expect(mood('my refund is not here!!!').dissatisfied).to.be.greaterThan(plain);
    expect(mood('no, my refund is not here').dissatisfied).to.be.greaterThan(plain);
  });

  it('is better for a thank-you, unless it is bitter', () => {
    const plain = mood('my refund is here').dissatisfied;
    expect(mood('my refund is here, thanks').dissatisfied).to.be.lessThan(plain);
    expect(mood('my refund is here, well done').dissatisfied).to.be.at.least(plain);
  });

  it('remembers what happened before: a dead end, an earlier mood, effort', () => {
    const plain = mood('my refund is not here').dissatisfied;
    for (const before of [turn({ decision: 'not-understood' }), turn({ dissatisfied: 0.9 })])
      expect(mood('my refund is not here', { ...emptyMemory, turns: [before] }).dissatisfied).to.be.greaterThan(plain);
    expect(mood('my refund is not here', { ...emptyMemory, effort: 5 }).dissatisfied).to.be.greaterThan(plain);
  });

  it('has a trend against the turns before', () => {
    const after = (text: string, dissatisfied: number) =>
      mood(text, { ...emptyMemory, turns: [turn({ dissatisfied })] }).trend;
    expect(mood('hello').trend).to.equal('flat');
    expect(after('this is unacceptable', 0.1)).to.equal('up');
    expect(after('great, thanks', 0.9)).to.equal('down');
    expect(after('my card was declined', 0.1)).to.equal('flat');
  });

  it('cuts long words short and takes at most three', () => {
    const heard = mood(
      `${'this is ridiculous and '.repeat(12)}. Useless bot. What a joke. A complete joke, a total disgrace`,
    );
    expect(heard.words.length).to.be.at.most(3);
    for (const words of heard.words) expect(words.length).to.be.at.most(80);
  });
});
