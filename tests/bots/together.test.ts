import { expect } from 'chai';
import { answersTogether } from '../../bots/answersTogether.ts';
import { partsOf } from '../../bots/partsOf.ts';
import type { Evidence } from '../../core/knowledge.ts';
import { standardPolicy } from '../../knowledge/policy.ts';

const found = (topic: string, score: number, urgent?: string): Evidence => ({
  article: { id: topic, hash: topic, title: topic },
  topic,
  score,
  why: [],
  answer: topic,
  locale: 'en',
  followUps: [],
  ...(urgent === undefined ? {} : { urgent }),
});
const address = found('address', 0.9);
const theft = found('theft', 0.9, 'Freeze it.');

describe('a message about two things', () => {
  it('is taken apart at full stops and "and", in both languages, but not into single words', () => {
    expect(partsOf('My card was stolen and I moved house')).to.deep.equal(['My card was stolen', 'I moved house']);
    expect(partsOf('Karte gestohlen, und meine Adresse ist neu!')).to.deep.equal([
      'Karte gestohlen',
      'meine Adresse ist neu',
    ]);
    expect(partsOf('Where is it? Thanks')).to.deep.equal(['Where is it? Thanks']);
    expect(partsOf('salt and pepper')).to.deep.equal(['salt and pepper']);
    expect(partsOf('')).to.deep.equal(['']);
    expect(partsOf('one two. three four. five six. seven eight')).to.have.length(3);
  });

  it('gets both answers, what must not wait first', () => {
    const both = answersTogether([address, theft, found('other', 0.1)], [[address], [theft]], standardPolicy);
    expect(both?.map((one) => [one.topic, one.together ?? false])).to.deep.equal([
      ['theft', true],
      ['address', true],
      ['other', false],
    ]);
  });

  it('gets one answer where both parts are about the same', () => {
    expect(answersTogether([theft], [[theft], [theft]], standardPolicy)).to.equal(null);
  });

  it('is not answered in part where the other part is unclear', () => {
    expect(answersTogether([address], [[address], []], standardPolicy)).to.equal(null);
    const hours = found('hours', 0.9);
    expect(answersTogether([found('other', 0.5)], [[address], [hours]], standardPolicy)).to.equal(null);
  });

  it('is answered where one part is clear, and offers what the other may mean before anything else', () => {
    const next = { ...address, followUps: [found('next', 1).article, found('hours', 1).article] };
    const [best, ...rest] =
      answersTogether(
        [next, found('far', 0.1)],
        [[address], [found('hours', 0.3), found('days', 0.01)]],
        standardPolicy,
      ) ?? [];
    expect(best?.topic).to.equal('address');
    expect(best?.together).to.equal(undefined);
    expect(best?.followUps.map(({ id }) => id)).to.deep.equal(['hours', 'next']);
    expect(rest.map(({ topic }) => topic)).to.deep.equal(['far']);
  });

  it('never leaves out what must not wait, though the whole sounds like something else', () => {
    const unclear = found('hours', 0.2);
    expect(answersTogether([address], [[theft], [unclear]], standardPolicy)?.map((one) => one.topic)).to.deep.equal([
      'theft',
      'address',
    ]);
    expect(answersTogether([unclear], [[theft], [unclear]], standardPolicy)).to.equal(null);
  });
});
