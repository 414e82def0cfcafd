import { expect } from 'chai';
import { readBrain, trainBrain, type Brain } from '../../bots/brain.ts';
import { followUp } from '../../bots/followUp.ts';
import type { Evidence } from '../../core/knowledge.ts';
import { findEvidence } from '../../knowledge/search/findEvidence.ts';
import { topicsHeard } from '../../language/topicsHeard.ts';
import { loadFiles, removeFolders } from '../knowledge/contentFolder.ts';
import { anArticle, bicycleShop } from '../knowledge/someArticles.ts';

describe('a question that follows another', () => {
  let brain: Brain;
  before(async () => {
    const { content } = await loadFiles({});
    const deposit = anArticle('deposit', { title: 'Deposit for a bicycle', examples: ['how much is the deposit?'] });
    const articles = [
      ...bicycleShop.map((article) => (article.id === 'rental' ? { ...article, followUps: ['deposit'] } : article)),
      deposit,
    ];
    const library = { ...content, articles };
    brain = readBrain(library, trainBrain(library));
  });
  after(removeFolders);

  it('is read together with what was talked about', () => {
    expect(ask('and for two?', 'rental')?.[0]?.topic).to.equal('rental');
    expect(ask('and for two?', 'opening-hours')?.[0]?.topic).to.equal('opening-hours');
  });

  it('may be about what its article names as next', () => {
    expect(ask('is there a deposit, how much is it?', 'rental', [found('theft')])?.[0]?.topic).to.equal('deposit');
    // From where it is not named it is a question about something else.
    expect(ask('is there a deposit, how much is it?', 'opening-hours', [found('theft')])).to.equal(null);
  });

  it('speaks for itself when it is clear, long, or the first one', () => {
    expect(ask('are you open on Sunday', 'rental')).to.equal(null);
    expect(ask('and what about all of the other things that we said', 'rental')).to.equal(null);
    expect(ask('and for two?')).to.equal(null);
  });

  it('speaks for itself when its topic is clear, whatever the words are worth', () => {
    const doubtful = [{ ...found('theft'), score: 0.3 }];
    expect(ask('and for two?', 'rental', doubtful, [{ name: 'theft', score: 0.89 }])).to.not.equal(null);
    expect(ask('and for two?', 'rental', doubtful, [{ name: 'theft', score: 0.9 }])).to.equal(null);
  });

  it('is never taken from what must not wait', () => {
    expect(ask('it was taken', 'rental', [{ ...found('theft'), urgent: 'Call the police: 110.' }])).to.equal(null);
    expect(ask('it was taken', 'rental', [found('theft')])).to.not.equal(null);
  });

  function ask(
    text: string,
    previousTopic?: string,
    alone?: readonly Evidence[],
    topics = topicsHeard(brain.ears.topics, brain.ears.corrector, text),
  ): readonly Evidence[] | null {
    const question = {
      text,
      topics,
      locale: 'en-GB',
      variant: 'web',
      now: 0,
      defaultLocale: 'en',
      audience: 'customers',
      ...(previousTopic === undefined ? {} : { previousTopic }),
    } as const;
    return followUp(brain, question, alone ?? findEvidence(brain.index, question));
  }
});

function found(topic: string): Evidence {
  return {
    article: { id: topic, hash: '', title: topic },
    topic,
    score: 0.3,
    why: [],
    answer: '',
    locale: 'en',
    followUps: [],
  };
}
