import { expect } from 'chai';
import { readBrain, trainBrain, type Brain } from '../../bots/brain.ts';
import { goingOn } from '../../bots/goingOn.ts';
import { emptyMemory, type Memory } from '../../core/conversation.ts';
import type { Evidence } from '../../core/knowledge.ts';
import { findEvidence } from '../../knowledge/search/findEvidence.ts';
import { topicsHeard } from '../../language/topicsHeard.ts';
import { loadFiles, removeFolders } from '../knowledge/contentFolder.ts';
import { bicycleShop } from '../knowledge/someArticles.ts';

describe('a customer who goes on where the bot had to ask back', () => {
  let brain: Brain;
  before(async () => {
    const { content } = await loadFiles({});
    const library = { ...content, articles: bicycleShop };
    brain = readBrain(library, trainBrain(library));
  });
  after(removeFolders);

  it('says yes to the only thing that was offered', () => {
    const found = ask('how long does that take', asked('something is broken', ['repairs']), []);
    expect(found?.map(({ topic }) => topic)).to.deep.equal(['repairs']);
  });

  it('tells by both messages together which of several it is', () => {
    const memory = asked('a bicycle', ['repairs', 'rental']);
    expect(ask('to rent it for a day', memory, [])?.[0]?.topic).to.equal('rental');
    // What both say together must say more than the second alone.
    expect(ask('to rent it for a day', memory, [{ ...evidence('rental'), score: 1 }])).to.equal(null);
  });

  it('is not held to it when they speak of something else', () => {
    const memory = asked('something is broken', ['repairs']);
    expect(ask('when are you open on Sunday', memory, [{ ...evidence('opening-hours'), score: 0.5 }])).to.equal(null);
    const urgent = { ...evidence('theft'), urgent: 'Call the police: 110.', score: 0.2 };
    expect(ask('it was taken, too', memory, [urgent])).to.equal(null);
  });

  it('is only one who was asked', () => {
    const memory = asked('something is broken', ['repairs']);
    expect(ask('how long does that take', { ...memory, clarified: false }, [])).to.equal(null);
    expect(ask('how long does that take', { ...memory, turns: [] }, [])).to.equal(null);
  });

  function ask(text: string, memory: Memory, alone: readonly Evidence[]): readonly Evidence[] | null {
    const question = {
      text,
      topics: topicsHeard(brain.ears.topics, brain.ears.corrector, text),
      locale: 'en-GB',
      variant: 'web',
      now: 0,
      defaultLocale: 'en',
      audience: 'customers',
    } as const;
    return goingOn(brain, question, alone, memory);
  }

  function evidence(topic: string): Evidence {
    const [found] = findEvidence(brain.index, {
      text: '',
      topics: [],
      locale: 'en',
      variant: 'web',
      now: 0,
      defaultLocale: 'en',
      audience: 'customers',
      picked: topic,
    });
    if (found === undefined) throw new Error(`There is no article on ${topic}.`);
    return found;
  }
});

/** A conversation whose last message left it open which of these was meant. */
function asked(text: string, topics: readonly string[]): Memory {
  return {
    ...emptyMemory,
    clarified: true,
    offered: [...topics.map((topic) => ({ id: `topic:${topic}`, label: topic })), { id: 'other', label: 'Other' }],
    turns: [{ text, dissatisfied: 0, decision: 'clarify', at: 0 }],
  };
}
