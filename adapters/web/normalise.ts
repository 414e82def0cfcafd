import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Address, Identity } from '../../core/address.ts';
import type { Content } from '../../core/content.ts';
import type { Inbound } from '../../core/inbound.ts';
import type { Instant, NewId } from '../../core/time.ts';
import { customerWords } from '../base/customerWords.ts';
import type { RefusalCode } from './answers.ts';
import { maskedTree } from './maskedTree.ts';
import type { Wire } from './wire.ts';

/** An activity of a client in our words, or why it is refused. */
export type Normalised =
  | { readonly kind: 'inbound'; readonly inbound: Inbound }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string };

/** Reads a Direct Line activity that a customer sent; who speaks is what the token says, never what the activity claims. */
export function normalise(
  body: unknown,
  from: Address,
  identity: Identity,
  now: Instant,
  newId: NewId,
  sessionOf?: string | null,
): Normalised {
  const parsed = activity.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') ?? '';
    const isMissing = where === 'type' && typeof body === 'object' && body !== null && !('type' in body);
    return refused(
      isMissing ? 'MissingProperty' : 'BadArgument',
      `${where || 'activity'}: ${issue?.message ?? 'not readable'}`,
    );
  }
  const said = parsed.data;
  if (said.type === 'typing') return { kind: 'inbound', inbound: { kind: 'typing', from, at: now } };
  const content = contentOf(said);
  if ('code' in content) return content;
  const mark = said.channelData?.['clientActivityID'];
  return {
    kind: 'inbound',
    inbound: {
      kind: 'message',
      externalId: typeof mark === 'string' && mark !== '' ? onceFor(from, mark) : newId(),
      from,
      sentAt: now,
      content,
      identity: withName(identity, said.from?.name),
      ...(sessionOf === undefined ? {} : { sessionOf }),
      ...(isLocale(said.locale) ? { locale: said.locale } : {}),
      ...(isZone(said.localTimezone) ? { zone: said.localTimezone } : {}),
      wire: wireOf(said, identity),
    },
  };
}

const longestText = 10_000;
const longestName = 200;
/** What the store keeps beside a message; in UTF-8 bytes. */
const largestWire = 4096;

const activity = z.object({
  type: z.string(),
  text: z.string().max(longestText).nullish(),
  name: z.string().max(longestName).nullish(),
  value: z.unknown().optional(),
  textFormat: z.string().max(20).nullish(),
  locale: z.string().nullish(),
  localTimezone: z.string().nullish(),
  from: z.object({ name: z.string().nullish() }).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  channelData: z.record(z.string(), z.unknown()).nullish(),
});
type Said = z.output<typeof activity>;

function contentOf(said: Said): Content | Extract<Normalised, { kind: 'refused' }> {
  switch (said.type) {
    case 'message':
      return messageContent(said);
    case 'event':
      if (!said.name) return refused('MissingProperty', 'name: an event needs one');
      return eventContent(customerWords(said.name), said.value);
    default:
      return refused('BadArgument', 'type: only message, event and typing are understood');
  }
}

function messageContent(said: Said): Content | Extract<Normalised, { kind: 'refused' }> {
  const text = customerWords(said.text ?? '');
  const choiceId = textOf(said.channelData?.['nightdesk'], 'choiceId');
  if (text.trim() !== '') {
    return choiceId === '' ? { kind: 'text', text } : { kind: 'choice', choiceId: customerWords(choiceId, 200), text };
  }
  if ((said.attachments?.length ?? 0) > 0) return { kind: 'unsupported', label: 'attachment' };
  // A card's submit or a postBack object: a value without words.
  if (said.value !== undefined && said.value !== null) return eventContent('submit', said.value);
  return refused('MissingProperty', 'text: there is nothing to read in this message');
}

function eventContent(name: string, given: unknown): Content | Extract<Normalised, { kind: 'refused' }> {
  const value = maskedTree(given ?? null);
  if (sizeOf(value) > largestWire) return refused('BadArgument', `value: more than ${largestWire} bytes`);
  return { kind: 'event', name, value };
}

/** What the client wants to see again in its echo; a load of other things is left out, its own mark never. */
function wireOf(said: Said, { level }: Identity): Wire {
  const base: Wire = {
    type: said.type === 'event' ? 'event' : 'message',
    ...(level === 'verified' ? { proved: true } : {}),
  };
  const full: Wire = {
    ...base,
    ...(said.channelData ? { channelData: fieldsOf(maskedTree(said.channelData)) } : {}),
    ...(said.type === 'message' && said.value !== undefined ? { value: maskedTree(said.value) } : {}),
  };
  if (sizeOf(full) <= largestWire) return full;
  const mark = maskedTree(said.channelData?.['clientActivityID']);
  return typeof mark === 'string'
    ? { ...base, channelData: { clientActivityID: mark.slice(0, longestName).toWellFormed() } }
    : base;
}

/** One id per conversation and mark; hashed, because a client may put anything into its mark. */
function onceFor(from: Address, mark: string): string {
  return createHash('sha256')
    .update(`${from.route ?? ''}\n${mark}`)
    .digest('base64url');
}

/** A name the page gives is a claim, unless it was signed. */
function withName(identity: Identity, name: string | null | undefined): Identity {
  const said = customerWords(name ?? '', 80).trim();
  return identity.level === 'verified' || said === '' ? identity : { ...identity, level: 'claimed', name: said };
}

function isLocale(tag: string | null | undefined): tag is string {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag ?? '');
}

function isZone(zone: string | null | undefined): zone is string {
  if (!zone || !/^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/.test(zone)) return false;
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    // RangeError: there is no such zone.
    return false;
  }
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

function textOf(value: unknown, key: string): string {
  const found = fieldsOf(value)[key];
  return typeof found === 'string' ? found : '';
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function refused(code: RefusalCode, message: string): Extract<Normalised, { kind: 'refused' }> {
  return { kind: 'refused', code, message };
}
