import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Brain } from '../../bots/brain.ts';
import { showMessage } from '../../scripts/terminal/showMessage.ts';
import { showThought } from '../../scripts/terminal/showThought.ts';
import { readTime, situationAt } from '../../scripts/terminal/situationAt.ts';
import { dialogue } from '../fakes/dialogue.ts';
import { meridian, modelDir } from '../fakes/meridian.ts';

const home = join(import.meta.dirname, '../..');
const now = Date.parse('2026-11-24T09:00:00Z');

describe('the terminal', () => {
  let brain: Brain;
  let dataDir: string;
  before(async function () {
    this.timeout(60_000);
    brain = await meridian();
    dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-terminal-'));
    // The model that the tests have trained already.
    await symlink(modelDir, join(dataDir, 'models'));
  });
  after(() => rm(dataDir, { recursive: true, force: true }));

  it('reads a time as people write it, in the zone of the desk', () => {
    expect(readTime('22:40', now, 'Europe/Berlin')).to.equal(Date.parse('2026-11-24T21:40:00Z'));
    expect(readTime('2026-07-01T22:40', now, 'Europe/Berlin')).to.equal(Date.parse('2026-07-01T20:40:00Z'));
    expect(readTime('2026-07-01 9:05', now, 'Europe/Berlin')).to.equal(Date.parse('2026-07-01T07:05:00Z'));
    expect(readTime('2026-07-01T22:40:00Z', now, 'Europe/Berlin')).to.equal(Date.parse('2026-07-01T22:40:00Z'));
    for (const nonsense of ['', 'tonight', '25:00', '2026-13-40T10:00', 'Z'])
      expect(readTime(nonsense, now, 'Europe/Berlin'), nonsense).to.equal(null);
  });

  it('knows what a turn at that time would know', () => {
    const night = situationAt(brain.library, Date.parse('2026-11-24T21:40:00Z'));
    expect(night).to.deep.include({ agentsFree: 0, promiseBy: Date.parse('2026-11-25T09:00:00Z') });
    expect(night.opening.open).to.equal(false);
    expect(night.callbackSlots).to.have.length(12);
    expect(situationAt(brain.library, now, 3)).to.deep.include({ agentsFree: 3, waitEstimate: 1 });
  });

  it('shows a message as a customer would read it', () => {
    const message = {
      by: 'bot',
      text: `**Freeze** it.\n\n${'long '.repeat(30)}${'x'.repeat(100)}`,
      choices: [{ id: 'a', label: 'Yes' }],
      locale: 'en',
      asksHelped: true,
      source: { articleId: 'a', title: 'Stolen', hash: 'h' },
    } as const;
    const shown = showMessage(message, 'web', '| ').split('\n');
    expect(shown[0]).to.equal('| Freeze it.');
    expect(shown.at(-2)).to.equal('| 1 Yes');
    expect(shown.at(-1)).to.equal('| From: Stolen   Did this help?');
    for (const line of shown) expect(line.length).to.be.at.most(94);
    expect(showMessage({ ...message, text: 'Hi' }, 'sms', '')).to.match(/From: Stolen {3}9 septets, 1 part$/);
    expect(showMessage({ ...message, text: 'я'.repeat(80) }, 'sms', '')).to.match(/units, 2 parts$/);
  });

  it('shows the whole path of a thought: understood, found, decided, said, and what follows', () => {
    const chat = dialogue(brain, { at: '22:40' });
    const seen = { variant: 'web', now: Date.parse('2026-11-24T21:40:00Z'), zone: 'Europe/Berlin' } as const;
    const shown = showThought(chat.says('my card was stolen, I want to talk to a person'), seen);
    for (const part of [
      'Understood',
      'asks-for-human',
      'Found',
      'lost-or-stolen-card',
      'Decided',
      'escalate',
      'because',
      'Freeze the card now',
      'waiting (asked)',
      'a person answers by tomorrow, 10:00',
      'my card was stolen',
    ])
      expect(shown).to.contain(part);
    const picked = showThought(chat.picks(chat.conversation.memory.offered[0]?.label ?? ''), seen);
    expect(picked).to.match(/call-back +tomorrow, 08:00 by chat/);
    expect(showThought(dialogue(brain, { channel: 'sms' }).says('STOP'), seen)).to.match(/consent +withdrawn/);
    chat.desk('agent');
    expect(showThought(chat.says('hello'), seen)).to.match(/nothing/);
  });

  it('explains and chats from the command line, as words or as JSON', async function () {
    this.timeout(120_000);
    const explained = await run(dataDir, 'scripts/explain.ts', [
      'my card was stolen',
      '--at',
      '2026-11-24T22:40',
      '--json',
    ]);
    const thought: unknown = JSON.parse(explained.out);
    expect(thought).to.have.nested.property('decision.kind', 'answer');
    expect((await run(dataDir, 'scripts/explain.ts', ['my card was stolen', '--channel', 'sms'])).out).to.match(
      /Freeze the card now/,
    );
    expect(await run(dataDir, 'scripts/explain.ts', [])).to.deep.include({ code: 2 });
    expect(await run(dataDir, 'scripts/explain.ts', ['x', '--at', 'noon'])).to.deep.include({ code: 2 });
    expect((await run(dataDir, 'scripts/explain.ts', ['x', '--colour'])).out).to.match(/npm run explain/);
    const chatted = await run(
      dataDir,
      'scripts/chat.ts',
      ['--at', '22:40', '--why'],
      'my card was stolen\n/no\n/yes\n/person\n/end\n',
    );
    expect(chatted.out)
      .to.match(/I am Meridian's assistant, a bot/)
      .and.match(/Freeze the card now/)
      .and.match(/waiting: asked/)
      .and.match(/This chat has ended/);
    expect(chatted.code).to.equal(0);
    // A file need not say that it ends.
    const piped = await run(dataDir, 'scripts/chat.ts', ['--channel', 'sms'], 'hello\nhello\nhuman\n');
    expect([piped.code, /Error/.test(piped.out), /I am bringing in/.test(piped.out)]).to.deep.equal([0, false, true]);
  });
});

async function run(
  dataDir: string,
  script: string,
  args: readonly string[],
  input = '',
): Promise<{ readonly code: number | null; readonly out: string }> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: home,
    // Scripts are not measured, and measuring makes them slow.
    env: { ...process.env, DATA_DIR: dataDir, EMBEDDINGS: 'off', NO_COLOR: '1', NODE_V8_COVERAGE: '' },
  });
  let out = '';
  const keep = (chunk: Buffer): void => {
    out += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out };
}
