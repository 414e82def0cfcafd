import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { failuresOf } from '../../scripts/conversations/failuresOf.ts';
import { playConversation } from '../../scripts/conversations/playConversation.ts';
import { readConversationFile } from '../../scripts/conversations/readConversationFile.ts';
import { meridian } from '../fakes/meridian.ts';
import { loadFiles, removeFolders } from '../knowledge/contentFolder.ts';

const read = (text: string) =>
  readConversationFile('a.conversation.yaml', text, { zone: 'Europe/Berlin', locale: 'en' });
const wrong = (text: string) => read(text).problems.map(({ line, message, remedy }) => `${line}: ${message} ${remedy}`);
const one = (lines: string, head = '') => `${head}conversations:\n  - name: One\n    lines:\n${lines}`;

/** What fails in a conversation of these lines, with Meridian's brain. */
async function failing(lines: string, head = ''): Promise<readonly string[]> {
  const brain = await meridian();
  const { conversations, problems } = read(one(lines, head));
  expect(problems).to.deep.equal([]);
  return conversations.flatMap((told) =>
    playConversation(brain, told).flatMap((played) => failuresOf(played, brain.library.policy)),
  );
}

describe('a conversation file', () => {
  after(removeFolders);

  it('says what happens and what must come of it; what stands above counts for all below', () => {
    const { conversations } = read(
      one(
        '      - says: hello\n        decision: [hello, greeting]\n        hand-over: "no"\n      - waits: 2 hours\n      - agent: joins\n',
        'channel: sms\nat: "22:40"\n',
      ),
    );
    expect(conversations).to.have.length(1);
    expect(conversations[0]).to.deep.include({
      name: 'One',
      line: 4,
      channel: 'sms',
      begin: Date.parse('2026-11-24T21:40:00Z'),
      people: 2,
    });
    expect(conversations[0]?.steps.map(({ does }) => does)).to.deep.equal([
      { kind: 'says', texts: ['hello'] },
      { kind: 'waits', ms: 7_200_000 },
      { kind: 'agent', custody: 'agent' },
    ]);
    expect(conversations[0]?.steps[0]?.expects).to.deep.equal({ decision: ['hello', 'greeting'], handover: ['no'] });
  });

  it('is told by its line what is wrong, and what to write', () => {
    expect(wrong(one('      - says: hi\n        desicion: answer\n'))).to.deep.equal([
      '5: `conversations 1.lines 1.desicion` is not a key we know. Did you mean `decision`?',
    ]);
    expect(wrong(one('      - says: hi\n        picks: "1"\n'))[0])
      .to.include('4: ')
      .and.include('says two things');
    expect(wrong(one('      - decision: answer\n'))[0])
      .to.include('4: ')
      .and.include('says nothing that happens');
    expect(wrong(one('      - says: hi\n        decision: reply\n'))[0]).to.include('is not a decision');
    expect(wrong(one('      - waits: soon\n'))[0]).to.include('Write it as 20 minutes');
    expect(wrong(one('      - says: hi\n', 'at: "25:00"\n'))[0]).to.include('is not a time');
    expect(wrong(one('      - says: hi\n', 'zone: Mars\n'))[0]).to.include('is not a time zone');
    expect(wrong('conversations: []\n')[0]).to.include('at least one conversation');
    expect(wrong('conversations:\n\t- x\n')[0]).to.include('Use spaces');
  });

  it('is no knowledge: a content folder with it loads to the same content', async () => {
    const article = '---\ntitle: Refunds\nexamples: [where is my refund]\n---\n\nIn five days.';
    const [plain, tested] = [
      await loadFiles({ 'articles/a.md': article }),
      await loadFiles({ 'articles/a.md': article, 'conversations/a.conversation.yaml': 'conversations: [wrong' }),
    ];
    expect(tested.content.hash).to.equal(plain.content.hash);
    expect(tested.problems).to.deep.equal(plain.problems);
  });
});

describe('a conversation that is played', () => {
  it('fails where it does not go as expected, and says so', async () => {
    const says = '      - says: can I talk to a person?\n';
    expect(await failing(`${says}        decision: escalate\n        hand-over: asked\n`)).to.deep.equal([]);
    expect(await failing(`${says}        decision: answer\n`)).to.deep.equal([
      'decision answer expected, it is escalate',
    ]);
    expect(await failing(`${says}        hand-over: "no"\n`)).to.deep.equal([
      'hand-over no expected, it is yes, asked',
    ]);
    expect(await failing(`${says}        custody: bot\n`)).to.deep.equal(['custody bot expected, it is waiting']);
    expect(await failing(`${says}        language: de\n`)).to.deep.equal(['language de expected, it is en']);
    expect(await failing(`${says}        has: unicorn\n`)).to.deep.equal(['"unicorn" expected in the reply']);
    expect(await failing(`${says}        lacks: PERSON\n`)).to.deep.equal(['"PERSON" must not be in the reply']);
    expect(await failing(`${says}        tone: warm\n`)).to.deep.equal(['tone warm expected, it is plain']);
    expect(await failing('      - picks: "1"\n')).to.deep.equal(['the choice "1" is not there; offered: nothing']);
  });

  it('is shown in docs/CONVERSATIONS.md with an example that goes as it says', async () => {
    const page = readFileSync('docs/CONVERSATIONS.md', 'utf8');
    const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const { conversations, problems } = read(text);
    expect(problems).to.deep.equal([]);
    expect(conversations).to.have.length.above(1);
    const brain = await meridian();
    for (const told of conversations)
      for (const played of playConversation(brain, told))
        expect(failuresOf(played, brain.library.policy)).to.deep.equal([]);
  });
});
