import { z } from 'zod';
import type { RunReport } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Inbound } from '../../core/inbound.ts';
import { parseJson } from '../base/parseJson.ts';
import { allowedUpdates } from './allowedUpdates.ts';
import { callTelegram } from './callTelegram.ts';
import { failureOf } from './failureOf.ts';
import { callbackOf, normaliseUpdate } from './normalise.ts';
import { pause } from '../base/pause.ts';
import type { TelegramBot } from './settings.ts';

const holdSeconds = 50;
const pauseMs = 3_000;

/**
 * Long polling: asks for updates, commits each one, and only then asks for the next, which is how Telegram learns what arrived.
 * What cannot be read is reported and left behind: it must not hold back the others.
 */
export async function pollUpdates(
  settings: TelegramBot,
  account: string,
  accept: (inbound: Inbound) => Promise<void>,
  signal: AbortSignal,
  report?: RunReport,
): Promise<void> {
  let offset: number | undefined;
  let isOurs = false;
  while (!signal.aborted) {
    try {
      // A webhook of an earlier life would keep the updates from us.
      if (!isOurs) await ask(settings, 'deleteWebhook', {}, signal);
      isOurs = true;
      for (const update of await updatesFrom(settings, offset, signal)) {
        await take(settings, account, update, accept, signal, report);
        offset = update.update_id + 1;
      }
    } catch (error) {
      if (signal.aborted) return;
      report?.trouble(error instanceof NightdeskError ? error.message : 'polling failed');
      const asked = error instanceof NightdeskError ? (error.retryAfterMs ?? 0) : 0;
      await pause(Math.max(pauseMs, asked), signal);
    }
  }
}

async function take(
  settings: TelegramBot,
  account: string,
  update: Update,
  accept: (inbound: Inbound) => Promise<void>,
  signal: AbortSignal,
  report: RunReport | undefined,
): Promise<void> {
  let inbounds: readonly Inbound[];
  try {
    inbounds = normaliseUpdate(account, update, Date.now());
  } catch (error) {
    const reason = error instanceof NightdeskError ? error.message : 'unreadable update';
    await report?.unreadable(`update:${update.update_id}`, reason);
    return;
  }
  for (const inbound of inbounds) await accept(inbound);
  const callback = callbackOf(update);
  if (callback === null) return;
  // The message is safe by now; a button that spins a little longer is no reason to take it again.
  await ask(settings, 'answerCallbackQuery', { callback_query_id: callback }, signal).catch(() =>
    report?.trouble('a pressed button could not be acknowledged'),
  );
}

async function updatesFrom(
  settings: TelegramBot,
  offset: number | undefined,
  signal: AbortSignal,
): Promise<readonly Update[]> {
  const fields = { timeout: holdSeconds, allowed_updates: allowedUpdates, ...(offset === undefined ? {} : { offset }) };
  const read = shape.safeParse(parseJson(await ask(settings, 'getUpdates', fields, signal)));
  if (!read.success)
    throw new NightdeskError('delivery-unknown', 'Telegram sent updates that cannot be read', { retry: true });
  return read.data.result;
}

async function ask(
  settings: TelegramBot,
  method: string,
  fields: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<string> {
  const answer = await callTelegram(settings, { method, fields, signal, timeoutMs: (holdSeconds + 15) * 1000 });
  if (answer.status !== 200) throw failureOf(answer);
  return answer.text;
}

// Everything but the number is looked at one by one, so that one bad update spoils no other.
const shape = z.object({ result: z.array(z.looseObject({ update_id: z.number().int() })) });
type Update = z.output<typeof shape>['result'][number];
