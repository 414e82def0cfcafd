import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../core/knowledge.ts';
import { loadContent } from '../../knowledge/load.ts';
import { countSegments, smartEncode } from '../../text/segments.ts';
import { now, shippedContent } from './contentFolder.ts';

const data = join(import.meta.dirname, '../../../shared/data/banking77');

describe("Meridian's content", () => {
  let articles: readonly Article[] = [];
  before(async () => {
    const { content, problems } = await loadContent(shippedContent, now);
    expect(problems).to.deep.equal([]);
    ({ articles } = content);
  });

  it('covers 77 topics, each with six to ten questions of its own and an answer for chat and text message', () => {
    expect(new Set(articles.map((article) => article.topic)).size).to.equal(77);
    for (const { id, variants, owner, reviewBy } of articles) {
      expect(variants['en']?.examples.length, id).to.be.within(6, 10);
      expect(variants['en']?.sms, id).to.be.a('string');
      expect(owner, id).to.be.a('string');
      expect(reviewBy, id).to.be.a('number');
    }
  });

  it('answers the most urgent matters in German too', () => {
    const german = articles.filter((article) => article.variants['de'] !== undefined);
    expect(german.length).to.be.at.least(25);
    for (const { id, variants } of german) {
      expect(variants['de']?.examples.length, id).to.be.at.least(6);
      expect(variants['de']?.urgent === undefined, id).to.equal(variants['en']?.urgent === undefined);
      expect(variants['de']?.sms, id).to.be.a('string');
    }
  });

  it('says first what cannot wait', () => {
    const urgent = articles.filter((article) => article.variants['en']?.urgent !== undefined).map((one) => one.topic);
    expect(urgent).to.include.members(['lost_or_stolen_card', 'lost_or_stolen_phone', 'compromised_card']);
  });

  it('fits a text message into three parts', () => {
    for (const { id, variants } of articles)
      for (const { sms } of Object.values(variants))
        if (sms !== undefined) expect(countSegments(smartEncode(sms)).segments, id).to.be.at.most(3);
  });

  it('is our own: no question or title is one of the public data', function () {
    // The data is not part of the project; where it is not there, there is nothing to compare with.
    if (!existsSync(data)) return;
    const comparable = (text: string): string =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();
    const theirs = new Set(
      ['train', 'valid'].flatMap((part) => {
        const texts = JSON.parse(readFileSync(join(data, `${part}.json`), 'utf8')) as readonly {
          readonly text: string;
        }[];
        return texts.map(({ text }) => comparable(text));
      }),
    );
    const ours = articles.flatMap(({ variants }) => [variants['en']?.title ?? '', ...(variants['en']?.examples ?? [])]);
    expect(ours.filter((text) => theirs.has(comparable(text)))).to.deep.equal([]);
  });
});
