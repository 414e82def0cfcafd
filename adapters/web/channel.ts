import type { Channel, RawRequest, RawResponse, Route } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import { comeAgain } from './comeAgain.ts';
import { addressOf } from './conversationId.ts';
import { dressed } from './dressed.ts';
import { guarded } from './guarded.ts';
import { normalise } from './normalise.ts';
import { nothingNew } from './nothingNew.ts';
import { openOffice, type Office } from './office.ts';
import { preflight } from './origins.ts';
import { readJson } from './readJson.ts';
import { render, type MessageActivity } from './render.ts';
import { generateToken } from './routes/generateToken.ts';
import { listActivities } from './routes/listActivities.ts';
import { postActivity } from './routes/postActivity.ts';
import { refreshToken } from './routes/refreshToken.ts';
import { refuseUpload } from './routes/refuseUpload.ts';
import { resumeConversation } from './routes/resumeConversation.ts';
import { startConversation } from './routes/startConversation.ts';
import { streamSocket } from './routes/streamSocket.ts';
import { widgetToken } from './routes/widgetToken.ts';
import type { WebChatSettings } from './settings.ts';
import { verify } from './verify.ts';

/** Web chat: Direct Line 3.0 over HTTP and WebSocket, for our widget and for stock Bot Framework Web Chat. Error `settings-invalid` without token keys. */
export function webChat(settings: WebChatSettings): Channel<MessageActivity> {
  const office = openOffice(settings);
  const { publicUrl: home = '', helpUrl, company, newId } = settings;
  return {
    name: 'web',
    delivery: 'pull',
    limits: { text: 10_000, buttons: 4, buttonLabel: 40, variant: 'web' },
    routes: endpoints.flatMap((endpoint) => routesOf(endpoint, office)),
    sockets: [streamSocket(office)],
    async verify(request) {
      const caller = await verify(request, settings, office.tokens);
      return caller.kind !== 'refused' ? 'genuine' : caller.stale ? 'stale' : 'forged';
    },
    normalise(request, now) {
      const from = addressOf(request.params['id'] ?? '');
      if (from === null) throw new NightdeskError('bad-request', 'There is no such conversation.');
      // Who speaks stands in the token; the routes know it, a request by itself is anonymous.
      const read = normalise(readJson(request), from, { level: 'anonymous' }, now, newId);
      if (read.kind === 'refused') throw new NightdeskError('bad-request', read.message);
      return [read.inbound];
    },
    render: (message) => [render(message, { company: company(), home, helpUrl })],
    send: () =>
      Promise.reject(new NightdeskError('delivery-refused', 'Web chat is read by its clients, never sent to.')),
  };
}

interface Endpoint {
  readonly path: string;
  readonly maxBytes: number;
  readonly GET?: Handler;
  readonly POST?: Handler;
  readonly soften?: Partial<Record<Route['method'], Soften>>;
}

/** What stock clients can live with in the place of an error that would be the end for them. */
type Soften = (response: RawResponse, request: RawRequest) => RawResponse;

type Handler = (request: RawRequest, office: Office) => RawResponse | Promise<RawResponse>;

const base = '/v3/directline';
const small = 16 * 1024;

const endpoints: readonly Endpoint[] = [
  { path: '/widget/token', maxBytes: 2 * small, POST: widgetToken },
  { path: `${base}/tokens/generate`, maxBytes: small, POST: generateToken },
  { path: `${base}/tokens/refresh`, maxBytes: small, POST: refreshToken },
  { path: `${base}/conversations`, maxBytes: small, POST: startConversation, soften: { POST: comeAgain } },
  { path: `${base}/conversations/:id`, maxBytes: small, GET: resumeConversation, soften: { GET: comeAgain } },
  // Direct Line's own limit of one activity.
  {
    path: `${base}/conversations/:id/activities`,
    maxBytes: 256 * 1024,
    GET: listActivities,
    POST: postActivity,
    soften: { GET: nothingNew },
  },
  // Read to the end, so that the client hears why instead of seeing the line break.
  { path: `${base}/conversations/:id/upload`, maxBytes: 4 * 1024 * 1024, POST: refuseUpload },
];

function routesOf({ path, maxBytes, GET, POST, soften = {} }: Endpoint, office: Office): readonly Route[] {
  const route = (method: Route['method'], handler: Handler | undefined): readonly Route[] => {
    if (handler === undefined) return [];
    const said = soften[method] ?? ((response) => response);
    return [
      {
        method,
        path,
        // A browser that asks first sends nothing.
        maxBytes: method === 'OPTIONS' ? 0 : maxBytes,
        handle: async (request) =>
          said(await guarded(request, office.settings, () => handler(request, office)), request),
        dress: (refused, request) => said(dressed(refused, request, office.settings), request),
      },
    ];
  };
  return [...route('GET', GET), ...route('POST', POST), ...route('OPTIONS', preflight)];
}
