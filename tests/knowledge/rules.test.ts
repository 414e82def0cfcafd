import { expect } from 'chai';
import { loadContent } from '../../knowledge/load.ts';
import { loadFiles, makeFolder, now, removeFolders, shippedContent } from './contentFolder.ts';

describe('the rules beside the articles', () => {
  after(removeFolders);

  it('a policy changes what it names and leaves the rest as shipped', async () => {
    const shipped = await loadFiles({ 'a.md': 'Text.' });
    const { content, problems } = await loadFiles({
      'a.md': 'Text.',
      'policy.yaml':
        'company: Acme\ncontact: "+1 555 0100"\nanswer-at: 0.6\nrisky-topics: a\nstarters: [a]\nlocales: [en]\n' +
        'escalate-mood: 1.1\npromise-minutes: 60\n',
    });
    expect(problems).to.deep.equal([]);
    expect(content.policy).to.deep.equal({
      ...shipped.content.policy,
      company: 'Acme',
      contact: '+1 555 0100',
      answerAt: 0.6,
      riskyTopics: ['a'],
      starters: ['a'],
      locales: ['en'],
      escalateMood: 1.1,
      promiseMinutes: 60,
    });
  });

  it('a wrong policy keeps the shipped one and says so', async () => {
    const { content, problems } = await loadFiles({ 'a.md': 'Text.', 'policy.yaml': 'answer-at: high\n' });
    expect(problems.map((problem) => problem.file)).to.deep.equal(['policy.yaml']);
    expect(content.policy.answerAt).to.be.below(1);
  });

  it('what each trouble costs is named one by one, over what is shipped', async () => {
    const shipped = await loadFiles({ 'a.md': 'Text.' });
    const { content, problems } = await loadFiles({
      'a.md': 'Text.',
      'policy.yaml': 'company: Acme\ncontact: "+1 555 0100"\neffort:\n  dead-end: 3.5\n  wait: 0\n',
    });
    expect(problems).to.deep.equal([]);
    expect(content.policy.effort).to.deep.equal({ ...shipped.content.policy.effort, deadEnd: 3.5, wait: 0 });
    const wrong = await loadFiles({ 'a.md': 'Text.', 'policy.yaml': 'effort:\n  dead-ends: 2\n  repeat: much\n' });
    expect(wrong.problems.map(({ line, message }) => `${line}: ${message}`)).to.deep.equal([
      '2: `effort.dead-ends` is not a key we know.',
      '3: `effort.repeat` is not a number that fits here.',
    ]);
  });

  it('references of the company are patterns, and anything else is refused', async () => {
    const { content, problems } = await loadFiles({
      'a.md': 'Text.',
      'policy.yaml': 'references: ["ORD-######", "@@##.###"]\n',
    });
    expect(problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    expect(content.policy.references).to.deep.equal(['ORD-######', '@@##.###']);
    for (const wrong of ['(a+)+#', '###', 'ORDER', 'x'.repeat(41)]) {
      const refused = await loadFiles({ 'a.md': 'Text.', 'policy.yaml': `references: ["${wrong}"]\n` });
      expect(refused.problems.map(({ message }) => message).join(), wrong).to.include('not a pattern of references');
    }
  });

  it('hours name split shifts, days off and other zones', async () => {
    const { content } = await loadFiles({
      'a.md': 'Text.',
      'hours.yml':
        'zone: America/New_York\nweek:\n  monday: ["09:00-12:00", "13:00 – 24:00"]\n  friday: []\nholidays:\n  2026-12-24: ["09:00-12:00"]\n  2026-12-25: []\n',
    });
    expect(content.hours).to.deep.equal({
      zone: 'America/New_York',
      week: {
        1: [
          { from: '09:00', to: '12:00' },
          { from: '13:00', to: '24:00' },
        ],
        2: [],
        3: [],
        4: [],
        5: [],
        6: [],
        7: [],
      },
      holidays: { '2026-12-24': [{ from: '09:00', to: '12:00' }], '2026-12-25': [] },
    });
  });

  it('own sentences stand over the shipped ones, id by id', async () => {
    const shipped = await loadFiles({ 'a.md': 'Text.' });
    const [first = '', second = ''] = Object.keys(shipped.content.sentences);
    const { content } = await loadFiles({ 'a.md': 'Text.', 'messages/en.yaml': `${first}: "Ours."\n` });
    expect(content.sentences[first]?.['en']).to.equal('Ours.');
    expect(content.sentences[first]?.['de']).to.equal(shipped.content.sentences[first]?.['de']);
    expect(content.sentences[second]).to.deep.equal(shipped.content.sentences[second]);
  });

  it('safe paths keep their country and the last moment of their review', async () => {
    const { content } = await loadFiles({
      'a.md': 'Text.',
      'hours.yaml': 'zone: Europe/Berlin\nweek: {}\n',
      'safe-paths.yaml':
        '- path: emergency\n  locale: en\n  country: DE\n  owner: safety\n  expires: 2027-05-31\n  text: Call 112.\n',
    });
    expect(content.safePaths).to.deep.equal([
      {
        path: 'emergency',
        locale: 'en',
        country: 'DE',
        owner: 'safety',
        text: 'Call 112.',
        expires: Date.parse('2027-06-01T00:00:00+02:00'),
      },
    ]);
  });

  it('the content has one hash, whatever the order of keys and the folder it lies in', async () => {
    const one = await makeFolder({
      'a.md': '---\ntitle: A\nowner: x\n---\n\nText.',
      'policy.yaml': 'company: Acme\ncontact: us\n',
    });
    const two = await makeFolder({
      'a.md': '---\nowner: x\ntitle: A\n---\n\nText.',
      'policy.yaml': 'contact: us\ncompany: Acme\n',
    });
    const [first, second] = [await loadContent(one, now, shippedContent), await loadContent(two, now, shippedContent)];
    expect(first.content.hash).to.equal(second.content.hash);
    expect((await loadContent(one, now)).content.hash).to.not.equal(first.content.hash);
  });

  it('without shipped content a wrong hours.yaml promises nobody', async () => {
    const { content } = await loadContent(await makeFolder({ 'a.md': 'Text.', 'hours.yaml': 'zone: Mars\n' }), now);
    expect(Object.values(content.hours.week).flat()).to.deep.equal([]);
  });
});
