import { expect } from 'chai';
import { loadFiles, removeFolders, type Files } from './contentFolder.ts';

describe('an article', () => {
  after(removeFolders);

  it('is made of its main file and a file for each other language', async () => {
    const article = await only({
      'articles/fees.md':
        '---\nid: fees\ntopic: all_fees\ntitle: Fees\nowner: cards\nescalate: offer\nurgent: Hurry.\nexamples: [how much?]\n' +
        'answers:\n  web: None.\n  sms: No fee.\nfollow-ups: [fees]\n---\n\nThe body.\n',
      'articles/fees.de.md': '---\ntitle: Kosten\nurgent: Schnell.\n---\n\nKeine.\n',
    });
    expect(article).to.deep.include({
      id: 'fees',
      topic: 'all_fees',
      audience: 'customers',
      owner: 'cards',
      escalate: 'offer',
      followUps: ['fees'],
      file: 'articles/fees.md',
      variants: {
        en: {
          title: 'Fees',
          urgent: 'Hurry.',
          sms: 'No fee.',
          examples: ['how much?'],
          web: 'None.',
          body: 'The body.',
        },
        de: { title: 'Kosten', urgent: 'Schnell.', examples: [], web: 'Keine.', body: 'Keine.' },
      },
    });
  });

  it('may be written in another language than the default one', async () => {
    const article = await only({ 'gebuehren.de.md': '# Gebühren\n\nKeine.\n' });
    expect(Object.keys(article?.variants ?? {})).to.deep.equal(['de']);
    expect(article?.id).to.equal('gebuehren');
  });

  it('is not in a language because its name has a dot', async () => {
    const { content } = await loadFiles({ 'node.js.md': 'Text.', 'v1.2.md': 'Text.' });
    expect(content.articles.map((article) => article.id)).to.deep.equal(['node-js', 'v1-2']);
  });

  it('is in folder articles/ when there is one, so that notes beside it are not answers', async () => {
    const article = await only({ 'articles/fees.md': 'None.', 'notes.md': 'Ask Paul.' });
    expect(article?.id).to.equal('fees');
  });

  it('lives from the first minute of a day to the last, where the company is', async () => {
    const article = await only({
      'articles/fees.md': '---\nvalid-from: 2026-03-29\nvalid-until: 2026-10-25\nreview-by: 2027-01-31\n---\n\nNone.\n',
      'hours.yaml': 'zone: Europe/Berlin\nweek: {}\n',
    });
    // The clocks change on both days.
    expect(article).to.include({
      validFrom: Date.parse('2026-03-29T00:00:00+01:00'),
      validUntil: Date.parse('2026-10-26T00:00:00+01:00'),
      reviewBy: Date.parse('2027-02-01T00:00:00+01:00'),
    });
  });

  it('has a hash that changes with every word a customer may read, and with nothing else', async () => {
    const text = (body: string): Files => ({ 'a.md': `---\ntitle: Fees\n---\n\n${body}\n` });
    const [first, again, other] = [await only(text('None.')), await only(text('None.')), await only(text('Some.'))];
    expect(first?.hash).to.match(/^[0-9a-f]{64}$/);
    expect(again?.hash).to.equal(first?.hash);
    expect(other?.hash).to.not.equal(first?.hash);
  });

  it('gets a stable id of its own when its name is in no Latin letters or too long', async () => {
    const { content } = await loadFiles({ 'возврат.md': 'Текст.', [`${'long-name-'.repeat(12)}.md`]: 'Text.' });
    const [long, cyrillic] = content.articles
      .map((article) => article.id)
      .sort()
      .toReversed();
    expect(cyrillic).to.match(/^[0-9a-f]{12}$/);
    expect(long).to.match(/^long-name-.*-[0-9a-f]{12}$/);
    expect(long?.length).to.be.at.most(90);
  });

  it('two pages whose names give the same id are told apart', async () => {
    const { problems } = await loadFiles({ 'a b.md': 'Text.', 'a-b.md': 'Text.' });
    expect(problems.map((problem) => problem.message)).to.include('The id `a-b` is taken by a b.md.');
  });

  describe('without an answer of its own', () => {
    const opening = async (body: string): Promise<string | undefined> =>
      (await only({ 'a.md': body }))?.variants['en']?.web;

    it('answers with its first paragraphs, not with the whole page', async () => {
      const paragraph = 'Sixty words make a paragraph here. '.repeat(10).trim();
      expect(await opening(`# Title\n\n${paragraph}\n\n${paragraph}\n\n${paragraph}\n`)).to.equal(
        `${paragraph}\n\n${paragraph}`,
      );
    });

    it('stops where another subject begins', async () => {
      const paragraph = 'A good many words stand here, so that enough was said about the first subject. '
        .repeat(3)
        .trim();
      expect(await opening(`${paragraph}\n\n## Another subject\n\nOther words.\n`)).to.equal(paragraph);
    });

    it('skips pictures, tables and code', async () => {
      expect(
        await opening('![logo](logo.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\nWords.\n'),
      ).to.equal('Words.');
    });

    it('cuts a list of a hundred entries after some of them', async () => {
      const entries = Array.from({ length: 100 }, (_, at) => `- entry number ${at} of the list`).join('\n');
      const answer = (await opening(entries)) ?? '';
      expect(answer.split('\n').length).to.be.within(10, 40);
      expect(answer).to.match(/^- entry number 0 of the list\n- entry number 1 /);
    });

    it('takes its title from the first heading anywhere, else from its name', async () => {
      expect((await only({ 'a.md': 'Words.\n\n## Later *title* `x`\n' }))?.variants['en']?.title).to.equal(
        'Later title x',
      );
      expect((await only({ 'my_own-page.md': 'Words.' }))?.variants['en']?.title).to.equal('My own page');
    });
  });
});

async function only(files: Files) {
  const { content } = await loadFiles(files);
  expect(content.articles).to.have.length(1);
  return content.articles[0];
}
