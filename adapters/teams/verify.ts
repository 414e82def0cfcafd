import { z } from 'zod';
import type { RawRequest, Verdict } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import { parseJson } from '../base/parseJson.ts';
import type { CloudDoor } from './cloudDoor.ts';
import { isLocalService, isTrustedService } from './isTrustedService.ts';
import type { TeamsBot } from './settings.ts';
import { speakerOf } from './speakerOf.ts';

/**
 * Whether the Connector or the Emulator sent the request (specs/g-teams-cloudadapter.md G2), and whether our answer may go
 * where it says. Error `delivery-unavailable` when Microsoft's keys cannot be had now: then they should come again.
 */
export async function verifyTeams(
  settings: TeamsBot,
  door: CloudDoor,
  request: RawRequest,
  patienceMs = standardPatienceMs,
): Promise<Verdict> {
  const { authorization } = request.headers;
  const speaker = typeof authorization === 'string' ? speakerOf(settings, authorization) : null;
  if (typeof authorization !== 'string' || speaker === null) return 'forged';
  const read = shape.safeParse(parseJson(Buffer.from(request.body).toString('utf8')));
  if (!read.success) return 'forged';
  const { channelId, serviceUrl } = read.data;
  // A channel with keys and rules of its own inside botbuilder, which nobody needs here.
  if (channelId === 'AseChannel') return 'forged';
  const mayAnswer = speaker === 'emulator' ? isLocalService : isTrustedService;
  if (!mayAnswer(settings, serviceUrl)) return 'forged';
  try {
    await inTime(door.prove(authorization, { channelId, serviceUrl }), patienceMs);
    return 'genuine';
  } catch (error) {
    if (!isOutage(error)) return 'forged';
    throw new NightdeskError('delivery-unavailable', 'The keys of Microsoft cannot be fetched.', {
      retry: true,
      cause: error,
    });
  }
}

// Without an address to answer at, botbuilder would take any genuine token: the claim about it is not compared then.
const shape = z.object({ channelId: z.string().min(1).max(100), serviceUrl: z.string().min(1).max(500) });

/** Microsoft gives up on us after 15 s; keys that do not come must not hold the request longer. */
const standardPatienceMs = 8_000;

async function inTime(proof: Promise<void>, patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('no keys in time'), { name: 'FetchError' })), patienceMs);
  });
  try {
    await Promise.race([proof, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** botbuilder says 500 inside when keys were refused to it, and its fetch has an error of its own; all else is about the token. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500);
}
