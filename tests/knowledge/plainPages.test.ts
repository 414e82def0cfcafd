import { expect } from 'chai';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContent } from '../../knowledge/load.ts';
import { loadFiles, makeFolder, now, problemsOf, removeFolders, shippedContent } from './contentFolder.ts';

describe("somebody's own help centre", () => {
  after(removeFolders);

  it('works without a line of front matter, in folders of its own', async () => {
    const { content, problems } = await loadFiles({
      'README.md': '# Help centre\n\nStart here.\n',
      'billing/refund policy.md': '# Refunds\n\nWe refund within 14 days.\n\n## Exceptions\n\nGift cards.\n',
      'billing/index.md': 'All about bills.\n\n- monthly\n- yearly\n',
      'Größen & Maße.markdown': 'Unsere Größen finden Sie auf dem Etikett.\n',
    });
    expect(problems.map(({ file, severity }) => `${severity} ${file}`)).to.deep.equal(['warning policy.yaml']);
    expect(
      content.articles.map(({ id, topic, variants }) => [id, topic, variants['en']?.title, variants['en']?.web]),
    ).to.have.deep.members([
      ['readme', 'readme', 'Help centre', 'Start here.'],
      ['billing-refund-policy', 'billing-refund-policy', 'Refunds', 'We refund within 14 days.\n\nGift cards.'],
      ['billing', 'billing', 'Billing', 'All about bills.\n\n- monthly\n- yearly'],
      ['groessen-masse', 'groessen-masse', 'Größen & Maße', 'Unsere Größen finden Sie auf dem Etikett.'],
    ]);
  });

  it('does not promise the name, the numbers or the topics of the sample company', async () => {
    const { content } = await loadFiles({ 'a.md': 'Text.' });
    const { company, contact, riskyTopics, starters } = content.policy;
    expect({ company, contact, riskyTopics, starters }).to.deep.equal({
      company: 'our company',
      contact: 'our service team',
      riskyTopics: [],
      starters: undefined,
    });
    expect(content.policy.answerAt).to.be.below(1);
    expect(Object.keys(content.sentences)).to.not.be.empty;
    expect(content.safePaths).to.not.be.empty;
  });

  it('reads what other tools write: CRLF, a byte order mark, their own keys, TOML, a rule at the top', async () => {
    const { content, problems } = await loadFiles({
      'a.md': '\ufeff---\r\ntitle: Prices\r\nlayout: post\r\ntags: [a, b]\r\n---\r\n\r\nOne euro.\r\nNo more.\r\n',
      'b.md': '+++\ntitle = "Weights"\n+++\n\n# Sizes\n\nSmall and large.\n',
      'c.md': '---\n\nA page that begins with a rule.\n',
    });
    expect(problems.filter((problem) => problem.severity === 'error')).to.deep.equal([]);
    expect(content.articles.map(({ variants }) => [variants['en']?.title, variants['en']?.web])).to.deep.equal([
      ['Prices', 'One euro.\nNo more.'],
      ['Sizes', 'Small and large.'],
      ['C', 'A page that begins with a rule.'],
    ]);
    expect(problems.filter((problem) => problem.file === 'a.md').map((problem) => problem.line)).to.deep.equal([3, 4]);
  });

  it('links between pages lead to our help pages', async () => {
    const { content } = await loadFiles({
      'start.md':
        'See [refunds](billing/refund%20policy.md#when), [home](https://a.example/x.md), [gone](gone.md), [odd](100%.md).',
      'billing/refund policy.md': 'Back to [the start](../start.md).',
    });
    expect(content.articles.map(({ variants }) => variants['en']?.body)).to.deep.equal([
      'Back to [the start](/help/start).',
      'See [refunds](/help/billing-refund-policy), [home](https://a.example/x.md), [gone](gone.md), [odd](100%.md).',
    ]);
  });

  it('leaves alone what editors and tools keep beside the pages', async () => {
    const { content } = await loadFiles({
      'a.md': 'Text.',
      '.obsidian/b.md': 'x',
      'node_modules/c/readme.md': 'x',
      'picture.png': new Uint8Array([1, 2, 3]),
    });
    expect(content.articles.map((article) => article.file)).to.deep.equal(['a.md']);
  });

  it('names what is no text, too large or written in another encoding', async () => {
    const found = await problemsOf({
      'a.md': 'Text.',
      'program.md': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1]),
      'huge.md': 'x'.repeat(1_000_001),
      'latin.md': new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65]),
    });
    expect(found.map(({ file, message, remedy }) => [file, message, remedy])).to.deep.equal([
      ['huge.md', 'It is larger than 1 MB.', 'Split it into several articles.'],
      ['latin.md', 'It is not UTF-8 text.', 'Save it as UTF-8 text.'],
      ['program.md', 'It is not UTF-8 text.', 'Save it as UTF-8 text.'],
    ]);
  });

  it('does not walk in circles, out of the folder or into a broken link', async () => {
    const outside = await makeFolder({ 'secret.md': 'secret' });
    const folder = await makeFolder({ 'a.md': 'Text.' });
    await mkdir(join(folder, 'deep'));
    await symlink(folder, join(folder, 'deep', 'again'));
    await symlink(join(outside, 'secret.md'), join(folder, 'out.md'));
    await symlink(join(folder, 'nothing.md'), join(folder, 'broken.md'));
    await symlink(join(folder, 'a.md'), join(folder, 'same.md'));
    const { content, problems } = await loadContent(folder, now, shippedContent);
    expect(content.articles.map((article) => article.file)).to.deep.equal(['a.md', 'same.md']);
    expect(
      problems.filter((problem) => problem.severity === 'error').map((one) => [one.file, one.message]),
    ).to.deep.equal([
      ['broken.md', 'It cannot be read (ENOENT).'],
      ['out.md', 'This link leads out of the content folder.'],
    ]);
  });

  it('says so when the folder is not there', async () => {
    const { problems } = await loadContent('/nowhere/at/all', now, shippedContent);
    expect(problems).to.deep.include({
      file: '.',
      line: 1,
      message: 'The content folder cannot be read (ENOENT).',
      remedy: 'Check CONTENT_DIR and who may read it.',
      severity: 'error',
    });
  });

  it('goes on when one folder may not be read', async function () {
    const folder = await makeFolder({ 'a.md': 'Text.', 'locked/b.md': 'x' });
    await chmod(join(folder, 'locked'), 0o000);
    const { content } = await loadContent(folder, now, shippedContent);
    await chmod(join(folder, 'locked'), 0o700);
    expect(content.articles.map((article) => article.id)).to.include('a');
  });

  it('stops at five thousand files and says so once', async function () {
    this.timeout(60_000);
    const files = Object.fromEntries(Array.from({ length: 5_010 }, (_, at) => [`${at}.md`, 'Text.']));
    const { content, problems } = await loadFiles({ ...files, 'z/a.md': 'x', 'z/b.md': 'x' });
    expect(content.articles).to.have.length(5_000);
    expect(problems.filter((problem) => problem.message.startsWith('There are more than'))).to.have.length(1);
  });

  it('a YAML bomb costs nothing', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}]`);
    const found = await problemsOf({ 'a.md': 'Text.', 'b.md': `---\na0: &a0 [x]\n${rows.join('\n')}\n---\n\nText.\n` });
    expect(found).to.have.length(5);
    expect(found.every((problem) => problem.message === 'Anchors and aliases are not used here.')).to.equal(true);
  });

  it('deep nesting is refused, not followed', async () => {
    const found = await problemsOf({ 'a.md': 'Text.', 'b.md': `---\ntitle: ${'['.repeat(5_000)}\n---\n\nText.\n` });
    expect(found.map((problem) => problem.file)).to.include('b.md');
  });

  it('dates, numbers and yes or no stay what was written', async () => {
    const { content } = await loadFiles({
      'a.md': '---\ntitle: 2027-05-31\nexamples: [no, 08:00, 0x10]\nowner: 007\n---\n\nText.\n',
    });
    expect(content.articles[0]?.variants['en']?.title).to.equal('2027-05-31');
    expect(content.articles[0]?.variants['en']?.examples).to.deep.equal(['no', '08:00', '0x10']);
    expect(content.articles[0]?.owner).to.equal('007');
  });
});
