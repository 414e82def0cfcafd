import { expect } from 'chai';
import type { Decision } from '../../core/decision.ts';
import { mannersOf } from '../../scripts/conversations/mannersOf.ts';
import { playConversation } from '../../scripts/conversations/playConversation.ts';
import { meridian } from '../fakes/meridian.ts';

/** A real reply, and the same with its words replaced. */
async function replied(text?: string, changes: Partial<{ decision: Partial<Decision>; custody: 'agent' }> = {}) {
  const brain = await meridian();
  const [played] = playConversation(brain, {
    channel: 'web',
    locale: 'en',
    zone: 'Europe/Berlin',
    begin: Date.parse('2026-11-24T09:00:00Z'),
    people: 2,
    steps: [{ line: 1, does: { kind: 'says', texts: ['how do I activate my card?'] }, expects: {} }],
  });
  if (!played?.thought) throw new Error('nothing was thought');
  const { thought, before } = played;
  const say = thought.turn.say.map((message) => (text === undefined ? message : { ...message, text }));
  return mannersOf({
    thought: { ...thought, turn: { ...thought.turn, say } },
    before: { ...before, ...(changes.custody ? { custody: changes.custody } : {}) },
  });
}

describe('manners that every reply is held to', () => {
  it('are kept by a plain answer', async () => {
    expect(await replied()).to.deep.equal([]);
  });

  it('are broken by a blank reply, a missing value, a first word without a bot, and a word while a person speaks', async () => {
    expect(await replied('  ')).to.include('a reply is blank');
    expect(await replied('A bot: case {reference}')).to.deep.equal(['a value is missing in a sentence']);
    expect(await replied('Open the app.')).to.deep.equal(['the first reply does not say that a bot writes']);
    expect(await replied(undefined, { custody: 'agent' })).to.include('the bot speaks while a person does');
  });

  it('are broken by asking for a secret, and not by warning of it', async () => {
    for (const text of [
      'I am a bot. Please send me your card number.',
      'I am a bot. What is your PIN?',
      'Bot. Bitte nennen Sie mir Ihre PIN.',
    ])
      expect((await replied(text))[0]).to.include('a secret is asked for');
    for (const text of ['I am a bot. We never ask for your PIN.', 'I am a bot. Never tell us your PIN.'])
      expect(await replied(text)).to.deep.equal([]);
  });
});
