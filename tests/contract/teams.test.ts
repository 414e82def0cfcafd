import { teams } from '../../adapters/teams/channel.ts';
import type { RawRequest } from '../../core/channel.ts';
import { readConfig } from '../../server/config.ts';
import { openFakeBotFramework } from '../fakes/botFramework.ts';
import { channelContract } from './channelContract.ts';
import { request } from './request.ts';

channelContract('Teams', async ({ store, now }) => {
  const fake = await openFakeBotFramework();
  const { teams: settings } = readConfig({ ...fake.env, PUBLIC_URL: 'https://help.meridian.example' });
  if (settings === undefined) throw new Error('Teams is off.');
  const channel = teams(settings, { threads: store.threads, now, log: () => undefined });
  const authorization = `Bearer ${await fake.connectorToken()}`;
  const forAnother = `Bearer ${await fake.connectorToken(fake.serviceUrl, { aud: 'another bot' })}`;
  const posted = (activity: object): RawRequest =>
    request({ url: '/api/messages', headers: { authorization }, body: JSON.stringify(activity) });
  // Where somebody is answered is known from what they wrote; here from the hello, long answered.
  for (const inbound of channel.normalise(
    posted(fake.activity({ type: 'conversationUpdate', membersAdded: [{ id: '1' }] })),
    now(),
  ))
    await store.turns.accept(inbound, now());
  const claim = await store.turns.claim(now(), 15_000);
  if (claim === null) throw new Error('Nobody said hello.');
  const { memory } = claim.conversation;
  await store.turns.commit(claim, { memory, locale: 'en', say: [], record: [] }, now());
  return {
    channel,
    message: (text, id) => posted(fake.activity({ id: `1790${id}`, text })),
    forged: (genuine) => ({ ...genuine, headers: { authorization: forAnother } }),
    unknown: () => posted(fake.activity({ type: 'hologram' })),
    unreadable: () => posted(fake.activity({ text: { secret: 'secret words' } })),
    address: { channel: 'teams', account: fake.appId, peer: 'a:ann' },
    // What goes wrong goes wrong at the Connector; the sign-in has tests of its own.
    provider: { ...fake, mishap: (path, ...mishaps) => fake.mishap(path || '/activities', ...mishaps) },
    close: () => fake.close(),
  };
});
