import type { Agent } from 'node:http';
import { WebSocket } from 'ws';
import { insist } from './insist.ts';
import { patienceMs, type Reply, type Talk } from './talk.ts';

/** Begins a web chat as the widget does: a token, the conversation, its stream. */
export async function webTalk(agent: Agent, origin: string): Promise<Talk> {
  const { token } = read(await insist(agent, new URL('/widget/token', origin), '{}'));
  const headers = { authorization: `Bearer ${token}` };
  const begun = read(await insist(agent, new URL('/v3/directline/conversations', origin), '{}', headers));
  const activities = new URL(`/v3/directline/conversations/${begun.conversationId}/activities`, origin);
  let isHeard = false;
  let isWithPerson = false;
  let replied: (() => void) | undefined;
  let mark = '';
  let said = 0;
  const stream = await openStream(begun.streamUrl, (frame) => {
    for (const activity of frame.activities) {
      // Only what comes after the echo of these very words is a reply to them.
      if (activity.from?.role === 'user') isHeard ||= activity.channelData?.clientActivityID === mark;
      else if (activity.name === 'nightdesk.custody') isWithPerson = activity.value?.custody !== 'bot';
      else if (activity.type === 'message' && isHeard) replied?.();
    }
  });
  return {
    async say(text): Promise<Reply> {
      mark = `m${(said += 1)}`;
      isHeard = false;
      const started = performance.now();
      let received = 0;
      const reply = new Promise<boolean>((resolve) => {
        const late = setTimeout(() => resolve(false), patienceMs);
        replied = () => {
          received ||= performance.now();
          clearTimeout(late);
          resolve(true);
        };
      });
      const body = JSON.stringify({ type: 'message', text, channelData: { clientActivityID: mark } });
      // The same mark again is the same message.
      await insist(agent, activities, body, headers);
      const isReplied = await reply;
      replied = undefined;
      return {
        ms: received - started,
        outcome: !isReplied ? 'silent' : isWithPerson ? 'handed-over' : 'replied',
      };
    },
    hangUp: () => stream.terminate(),
  };
}

interface Session {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

interface Frame {
  readonly activities: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: { readonly custody?: string };
    readonly from?: { readonly role?: string };
    readonly channelData?: { readonly clientActivityID?: string };
  }[];
}

function read(text: string | null): Session {
  if (text === null) throw new Error('No conversation can be begun: the server takes nothing.');
  return JSON.parse(text) as Session;
}

function openStream(url: string, hear: (frame: Frame) => void): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  socket.on('message', (data: Buffer) => hear(JSON.parse(data.toString()) as Frame));
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket));
    socket.on('error', reject);
  });
}
