import { expect } from 'chai';
import type { Brain } from '../../bots/brain.ts';
import { failuresOf } from '../../scripts/conversations/failuresOf.ts';
import { findConversations } from '../../scripts/conversations/findConversations.ts';
import { playConversation } from '../../scripts/conversations/playConversation.ts';
import { showFailure } from '../../scripts/conversations/showFailure.ts';
import { meridian } from '../fakes/meridian.ts';
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
      const { policy } = brain.library;
      const played = playConversation(brain, told);
      const wrong = played.flatMap((one) => failuresOf(one, policy));
      if (wrong.length > 0) expect.fail(`${wrong.join('; ')}\n${showFailure(told, played, policy)}`);
    });
});
