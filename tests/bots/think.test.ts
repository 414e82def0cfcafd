import { expect } from 'chai';
import { freshIds } from '../../bots/freshIds.ts';
import type { Heard } from '../../bots/hear.ts';
import { think } from '../../bots/think.ts';
import { conversation, open } from '../dialogs/given.ts';
import { meridian } from '../fakes/meridian.ts';

describe('thinking', () => {
  it('goes by what was heard of these very words before, and of no others', async () => {
    const brain = await meridian();
    const text = 'my card was stolen';
    const topicOf = (heard: Heard | null) =>
      think(brain, {
        claim: {
          conversation: conversation(),
          messages: [{ eventId: 'e', content: { kind: 'text', text }, sentAt: open().now }],
          fence: 1,
          attempts: 0,
          leaseUntil: open().now,
        },
        situation: open(),
        variant: 'web',
        fresh: freshIds(() => 'id'),
        heard,
      }).understood.topics[0]?.name;
    const topics = [{ name: 'age_limit', score: 0.99 }];
    expect(topicOf(null)).to.equal('lost_or_stolen_card');
    expect(topicOf({ text, topics })).to.equal('age_limit');
    expect(topicOf({ text: 'how old must I be', topics })).to.equal('lost_or_stolen_card');
  });
});
