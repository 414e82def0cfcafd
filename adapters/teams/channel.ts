import type { Address } from '../../core/address.ts';
import type { Channel, RawRequest } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { ThreadReader } from '../../core/thread.ts';
import type { Clock } from '../../core/time.ts';
import { parseJson } from '../base/parseJson.ts';
import { rateLimit } from '../base/rateLimit.ts';
import { answerTo } from './answerTo.ts';
import { CloudDoor } from './cloudDoor.ts';
import { openConnector } from './openConnector.ts';
import { groupNote } from './groupNote.ts';
import { kindOf } from './kindOf.ts';
import { normaliseActivity } from './normalise.ts';
import { referenceOf } from './referenceOf.ts';
import { type TeamsActivity, type TeamsWire, longest, mostButtons, renderTeams } from './render.ts';
import { sendTeams } from './send.ts';
import type { TeamsBot } from './settings.ts';
import { verifyTeams } from './verify.ts';

/** What the channel is given besides its settings. */
export interface TeamsParts {
  readonly threads: Pick<ThreadReader, 'conversationAt' | 'events' | 'latest'>;
  readonly now: Clock;
  /** Called with facts only. */
  readonly log: (fact: string, detail: Readonly<Record<string, unknown>>) => void;
}

/** Where Azure Bot Service and the Emulator post. */
export const teamsPath = '/api/messages';
const hourMs = 60 * 60_000;

/** The Bot Framework door (Microsoft Teams, Azure's Web Chat, the Emulator): `POST /api/messages` takes activities in, the outbox answers through the Connector. */
export function teams(settings: TeamsBot, { threads, now, log }: TeamsParts): Channel<TeamsWire> {
  const door = new CloudDoor(settings);
  const connector = openConnector(settings, now);
  const notes = rateLimit(1, hourMs, now);
  const lookUp = (to: Address) => referenceOf(threads, to);
  return {
    name: 'teams',
    delivery: 'push',
    limits: { text: longest, buttons: mostButtons, buttonLabel: 40, variant: 'web' },
    webhooks: [
      {
        method: 'POST',
        path: teamsPath,
        maxBytes: 256 * 1024,
        answer: (request) => answerTo(activityIn(request)),
      },
    ],
    verify: (request) => verifyTeams(settings, door, request),
    normalise: (request, at) => normaliseActivity(settings.appId, activityIn(request), at),
    render: (message, to) => renderTeams(settings.publicUrl, message, to),
    send: (wire, options) => sendTeams(connector, lookUp, wire, options),
    async acknowledge(request) {
      const raw = activityIn(request);
      if (kindOf(raw) === 'unknown') log('activity passed over', { channel: 'teams', type: typeOf(raw) });
      const note = groupNote(raw);
      if (note === null || notes.take(note.activity.conversation.id) > 0) return;
      const { serviceUrl, recipient, conversation } = note.activity;
      await quietly({ type: 'message', text: note.text }, conversation.id, { serviceUrl, botId: recipient.id });
    },
    async showTyping(to) {
      const reference = await lookUp(to).catch(() => null);
      if (reference !== null) await quietly({ type: 'typing' }, to.peer, reference);
    },
  };

  /** A courtesy: when it fails nothing is lost, and it is not tried again. */
  async function quietly(
    activity: TeamsActivity,
    conversationId: string,
    reference: { readonly serviceUrl: string; readonly botId: string },
  ): Promise<void> {
    const requestId = crypto.randomUUID();
    try {
      await connector.post({ reference, conversationId, activity, requestId, signal: AbortSignal.timeout(5_000) });
    } catch {
      // Nobody sees us typing, or the group wonders why the bot keeps silent.
    }
  }
}

function activityIn(request: RawRequest): unknown {
  const activity = parseJson(Buffer.from(request.body).toString('utf8'));
  if (activity === undefined) throw new NightdeskError('bad-request', 'Teams sent something that is no JSON.');
  return activity;
}

/** Fit for a log: a type is a word. */
function typeOf(raw: unknown): string {
  const type: unknown = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : '';
  return typeof type === 'string' && /^[\w./-]{1,60}$/.test(type) ? type : 'other';
}
