import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Article, Evidence } from '../../core/knowledge.ts';
import { buildIndex } from '../../knowledge/search/buildIndex.ts';
import { type Asked, findEvidence } from '../../knowledge/search/findEvidence.ts';
import { anArticle, aVariant, bicycleShop } from './someArticles.ts';

const now = Date.parse('2026-11-24T10:00:00Z');
const day = 86_400_000;

describe('what the knowledge says to a question', () => {
  it('puts the article first that was written for it', () => {
    expect(ids(ask('my bike has been stolen!'))[0]).to.equal('theft');
    expect(ids(ask('Do you fix tyres?'))[0]).to.equal('repairs');
    expect(ids(ask('open on sunday'))[0]).to.equal('opening-hours');
  });

  it('finds what only the body says', () => {
    expect(ids(ask('which identity card and what deposit'))[0]).to.equal('rental');
    expect(ids(ask('frame number'))[0]).to.equal('theft');
  });

  it('forgives spelling', () => {
    expect(ids(ask('bycicle theeft'))[0]).to.equal('theft');
  });

  it('looks for what was likely meant, too', () => {
    const [typed] = ask('opn ot sundy');
    const [meant] = ask('opn ot sundy', { mended: 'open on sunday' });
    expect(meant?.topic).to.equal('opening-hours');
    expect(meant?.score).to.be.above(typed?.score ?? 1);
  });

  it('is surer of its own words than of words nobody wrote', () => {
    const [known] = ask('can I rent a bike for a day?');
    const [unknown] = ask('quantum chromodynamics');
    expect(known?.score).to.be.above(0.8);
    expect(unknown?.score ?? 0).to.be.below(0.25);
  });

  it('listens to the topic model where the words alone do not tell', () => {
    const asked = 'and in winter?';
    const [first] = ask(asked, { topics: [{ name: 'opening-hours', score: 0.9 }] });
    expect(first?.topic).to.equal('opening-hours');
    expect(first?.score).to.be.above(ask(asked)[0]?.score ?? 1);
  });

  it('takes a short question to be about what was asked before', () => {
    const costs = 'what does it cost?';
    expect(ids(ask(costs, { previousTopic: 'repairs' }))[0]).to.equal('repairs');
    expect(ids(ask(costs, { previousTopic: 'rental' }))[0]).to.equal('rental');
    // A whole new question is not.
    expect(
      ids(ask('somebody took my bicycle from the rack in front of the house', { previousTopic: 'rental' }))[0],
    ).to.equal('theft');
  });

  it('answers only with what the customer picked', () => {
    expect(ids(ask('Repairs', { picked: 'rental' }))).to.deep.equal(['rental']);
    expect(ids(ask('Repairs', { picked: 'nothing' }))).to.deep.equal([]);
  });

  it('gives at most five, the surest first', () => {
    const many = Array.from({ length: 12 }, (_, at) => anArticle(`a${at}`, { examples: [`bike number ${at}`] }));
    const scores = ask('bike number 3', {}, many).map((one) => one.score);
    expect(scores).to.have.length(5);
    expect(scores).to.deep.equal(scores.toSorted((a, b) => b - a));
    expect(ask('bike number 3', { most: 10 }, many)).to.have.length(10);
  });

  it('says why, without the words of the customer', () => {
    const [first] = ask('my bike is broken', { topics: [{ name: 'repairs', score: 0.75 }] });
    expect(first?.why).to.have.length(3);
    expect(first?.why[0]).to.equal('topic 0.75');
    expect(first?.why.join(' ')).to.match(/^topic \d\.\d\d likeness \d\.\d\d words \d\.\d\d$/);
  });

  it('carries what the reply needs', () => {
    const shop = [
      ...bicycleShop,
      anArticle(
        'insurance',
        { examples: ['are bikes insured?'] },
        { escalate: 'offer', followUps: ['theft', 'secret'] },
      ),
      anArticle('secret', {}, { audience: 'agents' }),
    ];
    const [first] = ask('are bikes insured?', {}, shop);
    expect(first).to.deep.include({
      article: { id: 'insurance', hash: 'hash of insurance', title: 'insurance' },
      escalate: 'offer',
      locale: 'en',
      followUps: [{ id: 'theft', hash: 'hash of theft', title: 'Stolen bicycle' }],
    });
    expect(ask('my bike was stolen')[0]?.urgent).to.equal('Call the police: 110.');
  });

  it('keeps the follow-ups of what was picked', () => {
    const shop = [...bicycleShop, anArticle('insurance', {}, { followUps: ['theft'] })];
    expect(ask('insurance', { picked: 'insurance' }, shop)[0]?.followUps.map((one) => one.id)).to.deep.equal(['theft']);
  });

  describe('who and when', () => {
    it('never shows customers what is for agents', () => {
      const shop = [anArticle('margin', { examples: ['what is our margin?'] }, { audience: 'agents' }), ...bicycleShop];
      expect(ids(ask('what is our margin?', {}, shop))).to.not.include('margin');
    });

    it('keeps to the dates of an article to the minute', () => {
      const sale = anArticle('sale', { examples: ['is there a sale?'] }, { validFrom: now, validUntil: now + day });
      const shop = [sale, ...bicycleShop];
      const at = (instant: number): string | undefined => ids(ask('is there a sale?', { now: instant }, shop))[0];
      expect(at(now - 1)).to.not.equal('sale');
      expect(at(now)).to.equal('sale');
      expect(at(now + day - 1)).to.equal('sale');
      expect(at(now + day)).to.not.equal('sale');
    });

    it('changes from the old article to the new one on the day', () => {
      const shop = [
        anArticle('old', { examples: ['how much is a bell?'] }, { topic: 'bell', validUntil: now }),
        anArticle('new', { examples: ['how much is a bell?'] }, { topic: 'bell', validFrom: now }),
        ...bicycleShop,
      ];
      expect(ids(ask('how much is a bell?', { now: now - 1 }, shop))[0]).to.equal('old');
      expect(ids(ask('how much is a bell?', { now }, shop))[0]).to.equal('new');
    });

    it('two articles on one topic do not make each other unsure', () => {
      const bells = [1, 2].map((at) =>
        anArticle(`bell-${at}`, { examples: ['how much is a bell?'] }, { topic: 'bell' }),
      );
      const [first, second] = ask('how much is a bell?', {}, [...bells, ...bicycleShop]);
      expect(first?.score).to.be.above(0.8);
      expect(second?.topic).to.equal('bell');
    });
  });

  describe('languages', () => {
    const german = aVariant({
      title: 'Reparatur',
      examples: ['mein Fahrrad ist kaputt'],
      web: 'Bringen Sie es vorbei.',
    });
    const [repairs, ...others] = bicycleShop;
    const shop = repairs ? [{ ...repairs, variants: { ...repairs.variants, de: german } }, ...others] : [];

    it('answers in the language asked for where it is written in it', () => {
      const [first] = ask('Mein Fahrrad ist kaputt', { locale: 'de' }, shop);
      expect(first).to.deep.include({ locale: 'de', answer: 'Bringen Sie es vorbei.' });
      expect(first?.article.title).to.equal('Reparatur');
    });

    it('takes German for Austria too, and the default language for what is not translated', () => {
      expect(ask('fahrrad kaputt', { locale: 'de-AT' }, shop)[0]?.locale).to.equal('de');
      expect(ask('when are you open?', { locale: 'de' }, shop)[0]).to.deep.include({
        topic: 'opening-hours',
        locale: 'en',
      });
    });

    it('gives what there is when neither is written', () => {
      const only = anArticle(
        'fr',
        {},
        { variants: { fr: aVariant({ title: 'Vélo', examples: ['mon vélo est cassé'] }) } },
      );
      expect(ask('mon vélo est cassé', { locale: 'de' }, [only])[0]).to.deep.include({ locale: 'fr' });
    });

    it('understands a question in the other language and answers in the asked one', () => {
      expect(ask('my bike is broken', { locale: 'de' }, shop)[0]).to.deep.include({ topic: 'repairs', locale: 'de' });
    });
  });

  describe('by text message', () => {
    const sms = (web: string, own?: string): string => {
      const article = anArticle('a', { title: 'bells', web, ...(own === undefined ? {} : { sms: own }) });
      return ask('bells', { variant: 'sms' }, [article])[0]?.answer ?? '';
    };

    it("is the author's own short answer", () => {
      expect(sms('A long answer.', 'A short one.')).to.equal('A short one.');
    });

    it('is the web answer without its markup when there is none', () => {
      expect(
        sms('Open **Card › Freeze**, see [help](/help/a) or [the shop](https://shop.example).\n\n1. One\n2. Two'),
      ).to.equal('Open Card › Freeze, see help or the shop (https://shop.example).\n1. One\n2. Two');
    });

    it('is cut between sentences, never longer than 320 characters', () => {
      const answer = sms('This sentence has exactly eight words in it. '.repeat(20));
      expect(answer.length).to.be.within(250, 320);
      expect(answer).to.match(/words in it\. …$/);
    });
  });

  describe('whatever anybody writes', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.constantFrom('bike', 'rent', 'stolen', 'open', 'ßteln', '🚲', '\u0000', 'ة', '\u202e'), {
          maxLength: 30,
        })
        .map((words) => words.join(' ')),
    );

    it('never fails, and every score is a probability', () => {
      fc.assert(
        fc.property(anything, fc.constantFrom('en', 'de', 'zz-ZZ', ''), (text, locale) => {
          const found = ask(text, { locale });
          expect(found.every((one) => one.score >= 0 && one.score <= 1 && Number.isFinite(one.score))).to.equal(true);
          expect(found.length).to.be.at.most(5);
        }),
        { numRuns: 300 },
      );
    });

    it('does not depend on the order of the articles', () => {
      const shuffled = fc.shuffledSubarray([...bicycleShop], { minLength: bicycleShop.length });
      fc.assert(
        fc.property(anything, shuffled, (text, articles) => {
          const [one, other] = [scores(ask(text)), scores(ask(text, {}, articles))];
          expect(Object.keys(one).sort()).to.deep.equal(Object.keys(other).sort());
          for (const [id, score] of Object.entries(one)) expect(other[id]).to.be.closeTo(score, 1e-6);
        }),
        { numRuns: 200 },
      );
    });

    it('long texts cost no more than their first words', () => {
      const first = 'my bike was stolen '.repeat(100);
      expect(scores(ask(`${first}${'open '.repeat(50_000)}`))).to.deep.equal(scores(ask(first)));
    });

    it('an empty library has nothing to say', () => {
      expect(ask('anything', {}, [])).to.deep.equal([]);
    });
  });
});

function ask(text: string, more: Partial<Asked> = {}, articles: readonly Article[] = bicycleShop): readonly Evidence[] {
  const asked: Asked = {
    text,
    topics: [],
    locale: 'en',
    variant: 'web',
    now,
    defaultLocale: 'en',
    audience: 'customers',
    ...more,
  };
  return findEvidence(buildIndex(articles), asked);
}

function ids(found: readonly Evidence[]): readonly string[] {
  return found.map((one) => one.article.id);
}

function scores(found: readonly Evidence[]): Readonly<Record<string, number>> {
  return Object.fromEntries(found.map((one) => [one.article.id, one.score]));
}
