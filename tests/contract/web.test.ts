import { webChat } from '../../adapters/web/channel.ts';
import { addressOf } from '../../adapters/web/conversationId.ts';
import type { RawRequest, RawResponse } from '../../core/channel.ts';
import { matchPath } from '../../server/http/matchPath.ts';
import { countedId } from '../fakes/stores.ts';
import { channelContract } from './channelContract.ts';
import { request } from './request.ts';

channelContract('web chat', async ({ store, now }) => {
  const channel = webChat({
    door: store.turns,
    threads: store.threads,
    wakeups: store.wakeups,
    firstUse: store.firstUse,
    now,
    newId: countedId,
    tokenKeys: [Buffer.alloc(32, 7).toString('base64url')],
    directLineSecrets: [],
    userSecrets: [],
    allowedOrigins: [],
    limits: { tokensPerMinute: 0, messagesPerMinute: 0, messagesPerHour: 0, uploadsPerHour: 0 },
    company: () => 'Meridian',
    locales: () => ['en'],
    helpUrl: (articleId) => `/help/${articleId}`,
  });
  /** Web chat is a protocol of its own and answers on routes of its own. */
  const receive = (asked: RawRequest): Promise<RawResponse> => {
    for (const route of channel.routes ?? []) {
      const params = route.method === asked.method ? matchPath(route.path, asked.url.split('?')[0] ?? '') : null;
      if (params !== null) return route.handle({ ...asked, params });
    }
    throw new Error(`Web chat does not listen at ${asked.url}`);
  };
  const answer = await receive(request({ url: '/widget/token', headers: { host: 'localhost' }, body: '{}' }));
  const { conversationId, token } = JSON.parse(answer.body ?? '{}') as { conversationId: string; token: string };
  const posted = (activity: object): RawRequest =>
    request({
      url: `/v3/directline/conversations/${conversationId}/activities`,
      params: { id: conversationId },
      headers: { host: 'localhost', authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ from: { id: 'me' }, ...activity }),
    });
  return {
    channel,
    receive,
    message: (text, id) => posted({ type: 'message', text, channelData: { clientActivityID: `mark-${id}` } }),
    forged: (genuine) => ({
      ...genuine,
      headers: { ...genuine.headers, authorization: `Bearer ${token.slice(0, -4)}AAAA` },
    }),
    unknown: () => posted({ type: 'typing' }),
    unreadable: () => null,
    address: addressOf(conversationId) ?? { channel: 'web', account: 'web', peer: 'nobody' },
    close: () => Promise.resolve(),
  };
});
