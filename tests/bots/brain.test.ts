import { expect } from 'chai';
import { type Brain, readBrain, trainBrain } from '../../bots/brain.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Evidence, Problem } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import { findEvidence } from '../../knowledge/search/findEvidence.ts';
import { topicsHeard } from '../../language/topicsHeard.ts';
import { meridian } from '../fakes/meridian.ts';
import { loadFiles, now, removeFolders } from '../knowledge/contentFolder.ts';
import { anArticle, bicycleShop } from '../knowledge/someArticles.ts';

describe('a brain', () => {
  after(removeFolders);

  it('is the same bytes for the same content, and the same brain from them', async () => {
    const library = await libraryOf(bicycleShop);
    const [once, again] = [trainBrain(library), trainBrain(library)];
    expect(Buffer.compare(once, again)).to.equal(0);
    expect(ask(readBrain(library, once), 'do you fix tyres')).to.deep.equal(
      ask(readBrain(library, again), 'do you fix tyres'),
    );
  });

  it('refuses bytes that were damaged, wherever', async () => {
    const library = await libraryOf(bicycleShop);
    const bytes = trainBrain(library);
    for (const damaged of [
      new Uint8Array(),
      bytes.subarray(0, 40),
      bytes.subarray(0, -1),
      bytes.with(5, 0),
      bytes.with(90, 0),
    ])
      expect(() => readBrain(library, damaged)).to.throw(NightdeskError, 'damaged');
  });

  it('never learns from, or answers with, what is for agents', async () => {
    const secret = anArticle('margin', { examples: ['what is our margin on bikes?'] }, { audience: 'agents' });
    const library = await libraryOf([...bicycleShop, secret]);
    const brain = readBrain(library, trainBrain(library));
    expect(brain.ears.topics.topics).to.not.include('margin');
    expect(ask(brain, 'what is our margin on bikes?').map((one) => one.topic)).to.not.include('margin');
  });

  it('answers sensibly from five pages without a single example', async () => {
    const { content } = await loadFiles(pages);
    const brain = readBrain(content, trainBrain(content));
    const first = (text: string): string | undefined => ask(brain, text)[0]?.topic;
    expect(first('how do I get a refund')).to.equal('refunds');
    expect(first('what does shipping cost')).to.equal('shipping');
    expect(first('I forgot my password')).to.equal('password');
    expect(first('when are you open')).to.equal('opening-hours');
    expect(first('is there a warranty on batteries')).to.equal('warranty');
    const { answerAt } = content.policy;
    expect(ask(brain, 'how do I get a refund')[0]?.score).to.be.at.least(answerAt);
    for (const strange of ['who won the football match', 'tell me a joke about elephants', 'zxcvb qwerty'])
      expect(ask(brain, strange)[0]?.score ?? 0, strange).to.be.below(answerAt);
  });

  it('works with one page, and with none', async () => {
    const one = await loadFiles({ 'refunds.md': pages['refunds.md'] ?? '' });
    expect(ask(readBrain(one.content, trainBrain(one.content)), 'refund please')[0]?.topic).to.equal('refunds');
    const none = await libraryOf([]);
    expect(ask(readBrain(none, trainBrain(none)), 'refund please')).to.deep.equal([]);
  });

  describe('of Meridian', () => {
    let brain: Brain;
    before(async function () {
      // The first on this machine trains it.
      this.timeout(120_000);
      brain = await meridian();
    });

    it('is sure of what matters most, in plain words of both languages', () => {
      for (const [text, topic] of [
        ['my card was stolen', 'lost_or_stolen_card'],
        ['I lost my card', 'lost_or_stolen_card'],
        ['Karte gestohlen', 'lost_or_stolen_card'],
        ['Mein Handy wurde gestohlen', 'lost_or_stolen_phone'],
        ['I lost my phone', 'lost_or_stolen_phone'],
        ['someone is using my card', 'compromised_card'],
      ] as const) {
        const [first] = ask(brain, text);
        expect(first?.topic, text).to.equal(topic);
        expect(first?.score, text).to.be.at.least(brain.library.policy.riskyAnswerAt);
        expect(first?.urgent, text).to.be.a('string');
      }
    });

    it('forgives typing mistakes', () => {
      expect(ask(brain, 'my crad was stollen')[0]?.topic).to.equal('lost_or_stolen_card');
      expect(ask(brain, 'hwo long does a trasnfer take')[0]?.topic).to.equal('transfer_timing');
    });

    it('does not answer what it knows nothing about', () => {
      for (const text of ['what is the weather like', 'tell me a joke', 'do you sell shoes', 'how old is the moon'])
        expect(ask(brain, text)[0]?.score ?? 0, text).to.be.below(brain.library.policy.answerAt);
    });
  });
});

const pages: Readonly<Record<string, string>> = {
  'refunds.md': '# Refunds\n\nSend the goods back within 14 days. You get your money back on the same card.\n',
  'shipping.md': '# Shipping\n\nParcels cost 5 euros and take two days. Abroad it takes a week.\n',
  'password.md': '# Forgotten password\n\nOpen the sign-in page and choose a new password by e-mail.\n',
  'opening-hours.md': '# Opening hours\n\nWe are open from Monday to Friday, 9 to 17.\n',
  'warranty.md': '# Warranty\n\nEvery device has two years of warranty; batteries have six months.\n',
};

async function libraryOf(articles: Library['articles']): Promise<Library> {
  const { content, problems } = await loadFiles({ 'a.md': 'Text.' });
  expect(problems.filter((problem: Problem) => problem.severity === 'error')).to.deep.equal([]);
  return { ...content, articles };
}

function ask(brain: Brain, text: string): readonly Evidence[] {
  const topics = topicsHeard(brain.ears.topics, brain.ears.corrector, text);
  return findEvidence(brain.index, {
    text,
    topics,
    locale: 'en',
    variant: 'web',
    now,
    defaultLocale: brain.library.policy.defaultLocale,
    audience: 'customers',
  });
}
