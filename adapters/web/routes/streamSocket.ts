import type { SocketRoute } from '../../../core/channel.ts';
import { NightdeskError } from '../../../core/error.ts';
import { addressOf } from '../conversationId.ts';
import { conversationOf } from '../conversationOf.ts';
import { headerOf } from '../headerOf.ts';
import { homeOf } from '../homeOf.ts';
import type { Office } from '../office.ts';
import { isAllowedOrigin } from '../origins.ts';
import { queryOf } from '../queryOf.ts';
import { readingOf } from '../readingOf.ts';
import { lifeMs } from '../sessionAnswer.ts';
import { seqOf } from '../thread.ts';
import type { Grant } from '../tokens.ts';

/** The stream of a conversation. The ticket in its address opens it once, within a minute, for that conversation only, from a page that may. */
export function streamSocket(office: Office): SocketRoute {
  const { settings, tokens, streams } = office;
  return {
    path: '/v3/directline/conversations/:id/stream',
    async authorise(request) {
      const query = queryOf(request);
      const origin = headerOf(request, 'origin');
      const ticket = await tokens.read(query.get('t') ?? '', 'stream');
      if (typeof ticket === 'string' || ticket.conversationId !== request.params['id']) return refused;
      if (!isAllowedOrigin(request, settings)) return refused;
      if (origin !== '' && ticket.origins.length > 0 && !ticket.origins.includes(origin)) return refused;
      const address = addressOf(ticket.conversationId);
      const endsAt = ticket.expiresAt + toleranceMs;
      if (address === null || !(await settings.firstUse.use(ticket.id, endsAt, settings.now()))) return refused;
      if (!(await isTheirs(ticket))) return refused;
      const reading = readingOf(ticket, settings, homeOf(request, settings.publicUrl));
      const until = Math.min(ticket.until ?? Infinity, settings.now() + lifeMs);
      const after = seqOf(query.get('watermark'));
      return { kind: 'open', open: (socket) => streams.open(socket, { address, after, reading, until }) };
    },
  };

  async function isTheirs(ticket: Grant): Promise<boolean> {
    try {
      await conversationOf({ kind: 'customer' }, ticket, settings.threads);
      return true;
    } catch (error) {
      if (error instanceof NightdeskError && error.code === 'forbidden') return false;
      throw error;
    }
  }
}

/** Clocks of several processes may differ, and a token is read a little longer than it lives. */
const toleranceMs = 60_000;
const refused = { kind: 'refused', status: 403 } as const;
