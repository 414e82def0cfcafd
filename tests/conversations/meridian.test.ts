import { expect } from 'chai';
import type { Brain } from '../../bots/brain.ts';
import { failuresOf } from '../../scripts/conversations/failuresOf.ts';
import { findConversations } from '../../scripts/conversations/findConversations.ts';
import { hearAll } from '../../scripts/conversations/hearAll.ts';
import { playConversation } from '../../scripts/conversations/playConversation.ts';
import { showFailure } from '../../scripts/conversations/showFailure.ts';
import type { TestConversation } from '../../scripts/conversations/testConversation.ts';
import { openBrain } from '../../scripts/terminal/openBrain.ts';
import { begun, meridian, modelDir } from '../fakes/meridian.ts';
import { shippedContent } from '../knowledge/contentFolder.ts';

const { conversations, problems } = await findConversations(shippedContent, { zone: 'Europe/Berlin', locale: 'en' });

describe("Meridian's conversations", () => {
  let brain: Brain;
  before(async () => {
    brain = await meridian();
  });

  it('can be read, all of them, and are many, in both languages, on both kinds of channels, by day and by night', () => {
    expect(problems).to.deep.equal([]);
    expect(conversations).to.have.length.above(149);
    const names = conversations.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).to.deep.equal([]);
    for (const some of [
      conversations.filter(({ locale }) => locale === 'de'),
      conversations.filter(({ channel }) => channel === 'sms'),
      conversations.filter(({ begin }) => new Date(begin).getUTCHours() > 19 || new Date(begin).getUTCDay() === 0),
    ])
      expect(some).to.have.length.above(20);
  });

  for (const told of conversations)
    it(`${told.file.replace(/^conversations\/|\.conversation\.yaml$/g, '')}: ${told.name}`, () => {
      play(brain, told);
    });

  it('go like that with meanings, too, as they do where a server was just started', async function () {
    this.timeout(300_000);
    // TensorFlow.js keeps its engine in the global object.
    this.runnable().globals(['_tfGlobals', '_tfengine']);
    const meaning = await openBrain({ modelDir, embedding: { kind: 'use-lite' } }, begun);
    const heard = await hearAll(meaning.hear, conversations);
    for (const told of conversations) play(meaning.brain, told, heard);
  });
});

function play(brain: Brain, told: TestConversation, heard?: Awaited<ReturnType<typeof hearAll>>): void {
  const { policy } = brain.library;
  const played = playConversation(brain, told, heard);
  const wrong = played.flatMap((one) => failuresOf(one, policy));
  if (wrong.length > 0) expect.fail(`${wrong.join('; ')}\n${showFailure(told, played, policy)}`);
}
