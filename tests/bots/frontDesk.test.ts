import type { Middleware } from 'botbuilder';
import { expect } from 'chai';
import type { Brain } from '../../bots/brain.ts';
import { openFrontDesk } from '../../bots/frontDesk.ts';
import type { Content } from '../../core/content.ts';
import type { Conversation } from '../../core/conversation.ts';
import type { Claim } from '../../core/turn.ts';
import { closed, conversation, day, memory, minute, night, open } from '../dialogs/given.ts';
import { meridian } from '../fakes/meridian.ts';
import { countedId } from '../fakes/stores.ts';

const sets = (text: string): Content => ({ kind: 'text', text });
const pressed: Content = { kind: 'event', name: 'talk-to-person', value: {} };

function claim(contents: readonly Content[], changes: Partial<Conversation> = {}, attempts = 0): Claim {
  return {
    conversation: conversation(changes),
    messages: contents.map((content, at) => ({ eventId: `event-${at}`, content, sentAt: night })),
    fence: 1,
    attempts,
    leaseUntil: night + 15_000,
  };
}

describe('the front desk', () => {
  let brain: Brain;
  before(async function () {
    this.timeout(60_000);
    brain = await meridian();
  });
  const desk = (extend?: Parameters<typeof openFrontDesk>[3]) =>
    openFrontDesk(
      () => brain,
      countedId,
      (channel) => (channel === 'sms' ? 'sms' : 'web'),
      extend,
    );

  it('says what was thought, through botbuilder, unchanged', async () => {
    const { turn, decision } = await desk().takeTurn(claim([sets('my card was stolen')]), closed());
    expect(decision).to.equal('answer');
    expect(turn.say[0]).to.deep.include({ by: 'bot', locale: 'en', asksHelped: true });
    expect(turn.say[0]?.source?.articleId).to.equal('lost-or-stolen-card');
    expect(turn.say[0]?.choices.at(-1)).to.deep.equal({ id: 'person', label: 'Talk to a person' });
  });

  it('shows middleware every turn as botbuilder knows it, and takes the text that it lets through', async () => {
    const seen: unknown[] = [];
    const polite: Middleware = {
      async onTurn(context, next) {
        const { type, text, channelId, from, conversation: thread, locale } = context.activity;
        seen.push({ type, text, channelId, from: from.role, thread: thread.id, locale });
        context.onSendActivities(async (_, activities, send) => {
          for (const activity of activities)
            if (activity.type === 'message') activity.text = `${activity.text ?? ''} Over.`;
          return send();
        });
        await next();
      },
    };
    const { turn } = await desk((adapter) => adapter.use(polite)).takeTurn(
      claim([sets('my card'), sets('was stolen')]),
      open(),
    );
    expect(seen).to.deep.equal([
      {
        type: 'message',
        text: 'my card\nwas stolen',
        channelId: 'web',
        from: 'user',
        thread: 'conversation',
        locale: 'en',
      },
    ]);
    expect(turn.say[0]?.text).to.match(/ Over\.$/);
    expect(turn.say[0]?.source?.articleId, 'the rest of the message stays').to.equal('lost-or-stolen-card');
  });

  it('lets a further handler add words of its own, and a middleware swallow all', async () => {
    const chatty = desk((_, bot) =>
      bot.onMessage(async (context, next) => {
        await context.sendActivity({
          type: 'message',
          text: 'By the way.',
          suggestedActions: { to: [], actions: [{ type: 'imBack', title: 'More', value: 'more' }] },
        });
        await context.sendActivity('   ');
        await context.sendActivity({ type: 'typing' });
        await next();
      }),
    );
    const { turn } = await chatty.takeTurn(claim([sets('my card was stolen')]), open());
    expect(turn.say.at(-1)).to.deep.equal({
      by: 'bot',
      text: 'By the way.',
      choices: [{ id: 'more', label: 'More' }],
      locale: 'en',
    });
    const silent = desk((adapter) =>
      adapter.use((context, next) => {
        context.onSendActivities(() => Promise.resolve([]));
        return next();
      }),
    );
    expect((await silent.takeTurn(claim([sets('my card was stolen')]), open())).turn.say).to.deep.equal([]);
  });

  it('sends the standard hand-off event, with the goal for whoever listens and without it on the record', async () => {
    const values: unknown[] = [];
    const listening = desk((adapter) =>
      adapter.use(async (context, next) => {
        context.onSendActivities(async (_, activities, send) => {
          for (const activity of activities)
            if (activity.type === 'event' && activity.name === 'handoff.initiate') {
              values.push(structuredClone(activity.value));
              activity.value.skill = 'billing';
            }
          return send();
        });
        await next();
      }),
    );
    const asked = {
      ...memory(),
      turns: [
        {
          text: 'I do not know this shop',
          topic: 'card_payment_not_recognised',
          dissatisfied: 0,
          decision: 'answer',
          at: day - minute,
        },
      ],
    };
    const { turn } = await listening.takeTurn(claim([pressed], { memory: asked }), open());
    expect(values).to.have.length(1);
    expect(values[0]).to.have.nested.property('brief.goal', 'I do not know this shop');
    const event = turn.record.find((one) => one.kind === 'handoff.initiate');
    expect(event?.facts?.['value']).to.deep.include({ skill: 'billing', handoffId: turn.handover?.id });
    expect(event?.facts).to.not.have.nested.property('value.brief.goal');
    expect(event?.body).to.deep.equal({ kind: 'words', text: 'I do not know this shop' });
    expect(turn.say.every((message) => message.by === 'bot')).to.equal(true);
  });

  it('takes a turn without words as an event', async () => {
    const types: unknown[] = [];
    const watched = desk((adapter) =>
      adapter.use((context, next) => {
        types.push([context.activity.type, context.activity.name]);
        return next();
      }),
    );
    await watched.takeTurn(claim([{ kind: 'event', name: 'hello', value: {} }]), open());
    await watched.takeTurn(claim([]), open());
    expect(types).to.deep.equal([
      ['event', 'hello'],
      ['message', undefined],
    ]);
  });

  it('rejects when thinking or middleware fails, and when a turn ends before it was thought about', async () => {
    const broken = desk((adapter) => adapter.use(() => Promise.reject(new Error('broken'))));
    expect(await failure(broken.takeTurn(claim([sets('hi')]), open()))).to.equal('broken');
    const rude = desk((adapter) => adapter.use(() => Promise.resolve()));
    expect(await failure(rude.takeTurn(claim([sets('hi')]), open()))).to.match(/before it was thought about/);
    const empty = openFrontDesk(
      () => {
        throw new Error('no brain');
      },
      countedId,
      () => 'web',
    );
    expect(await failure(empty.takeTurn(claim([sets('hi')]), open()))).to.equal('no brain');
  });

  describe('when nothing else is left', () => {
    it('apologises and calls a person, with what was written', () => {
      const { turn, decision } = desk().apologise(claim([sets('why is my payment pending')], {}, 2), closed());
      expect(decision).to.equal('fault');
      expect(turn.say[0]?.text)
        .to.match(/^Something went wrong on my side/)
        .and.not.to.match(/sorry|error/i);
      expect(turn.handover).to.deep.include({ reason: 'fault' });
      expect(turn.handover?.brief.goal).to.equal('why is my payment pending');
      expect(turn.move).to.deep.equal({ to: 'waiting', reason: 'fault' });
      expect(turn.record.at(-1)).to.deep.equal({ kind: 'fault', actor: { kind: 'system' }, facts: { takes: 3 } });
    });

    it('does not call a second person for somebody who waits, and is silent while one speaks', () => {
      const waits = desk().apologise(claim([sets('hm')], { custody: 'waiting' }, 2), open());
      expect(waits.turn.say[0]?.text).to.match(/A person has been called/);
      expect(waits.turn).not.to.have.any.keys('move', 'handover');
      const held = desk().apologise(claim([sets('hm')], { custody: 'agent' }, 2), open());
      expect(held.turn.say).to.deep.equal([]);
      expect(held.turn.record.at(-1)?.kind).to.equal('fault');
      const closedBefore = desk().apologise(claim([sets('hm')], { custody: 'closed', locale: 'de' }, 2), open());
      expect(closedBefore.turn.say[0]?.text).to.match(/Bei mir ist etwas schiefgegangen/);
    });
  });
});

async function failure(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'nothing failed';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
