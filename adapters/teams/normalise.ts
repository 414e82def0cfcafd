import type { Address, Identity } from '../../core/address.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Inbound } from '../../core/inbound.ts';
import type { Instant } from '../../core/time.ts';
import type { z } from 'zod';
import { customerWords } from '../base/customerWords.ts';
import { wrongFields } from '../base/wrongFields.ts';
import { type Envelope, changeShape, envelopeShape, eventShape, messageShape } from './activityShape.ts';
import { contentOf, textOf } from './contentOf.ts';
import { isPersonal } from './isPersonal.ts';
import { kindOf } from './kindOf.ts';
import type { Reference } from './referenceOf.ts';

/** What one activity brings; kinds that mean nothing to us, and what is said in groups, bring nothing. Error `bad-request` for what cannot be read. */
export function normaliseActivity(account: string, raw: unknown, now: Instant): readonly Inbound[] {
  const kind = kindOf(raw);
  if (kind === 'silent' || kind === 'unknown') return [];
  const activity = read(envelopeShape, raw, kind);
  if (!isPersonal(activity.conversation)) return [];
  const from: Address = { channel: 'teams', account, peer: activity.conversation.id };
  const at = instantOf(activity, now);
  switch (kind) {
    case 'message':
      return [messageOf(activity, from, raw, at)];
    case 'messageUpdate':
      return editOf(activity, from, raw, at);
    case 'conversationUpdate':
      return (read(changeShape, raw, kind).membersAdded ?? []).length > 0 ? [helloOf(activity, from, at)] : [];
    case 'installationUpdate':
      return installOf(activity, from, raw, at);
    case 'event':
      return receiptOf(activity, account, raw, at);
    case 'typing':
      return [{ kind: 'typing', from, at }];
  }
}

function read<Shape extends z.ZodType>(shape: Shape, raw: unknown, kind: string): z.output<Shape> {
  const parsed = shape.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new NightdeskError('bad-request', `Teams sent a ${kind} that cannot be read (${wrongFields(parsed.error)}).`);
}

function messageOf(activity: Envelope, from: Address, raw: unknown, at: Instant): Inbound {
  const message = read(messageShape, raw, activity.type);
  const wire: Reference = { serviceUrl: activity.serviceUrl, botId: activity.recipient.id };
  return {
    kind: 'message',
    externalId: idOf(activity, message.id),
    from,
    sentAt: at,
    content: contentOf(message, activity.recipient.id),
    identity: identityOf(activity),
    wire,
    ...given('locale', activity.locale),
    ...given('zone', activity.localTimezone),
  };
}

/** Only new words; what was taken back was said all the same, and what came back is there still. */
function editOf(activity: Envelope, from: Address, raw: unknown, at: Instant): readonly Inbound[] {
  const message = read(messageShape, raw, activity.type);
  const text = textOf(message, activity.recipient.id);
  const isEdit = (message.channelData?.eventType ?? 'editMessage') === 'editMessage';
  if (!isEdit || text === '') return [];
  const of = idOf(activity, message.id);
  return [{ kind: 'edit', externalId: `edit:${of}:${at}`, from, of, text, at }];
}

/** Teams tells of a new chat up to three times (the bot came, the customer came, the app was installed): it is one hello. */
function helloOf(activity: Envelope, from: Address, at: Instant): Inbound {
  const wire: Reference = { serviceUrl: activity.serviceUrl, botId: activity.recipient.id };
  return {
    kind: 'message',
    externalId: `hello:${activity.conversation.id}`,
    from,
    sentAt: at,
    content: { kind: 'event', name: 'hello', value: {} },
    wire,
    ...given('locale', activity.locale),
    ...given('zone', activity.localTimezone),
  };
}

/** Taking the app away is the plainest way to say stop; an upgrade says nothing. */
function installOf(activity: Envelope, from: Address, raw: unknown, at: Instant): readonly Inbound[] {
  const { action } = read(changeShape, raw, activity.type);
  if (action !== 'add' && action !== 'remove') return [];
  const granted = action === 'add';
  const consent: Inbound = {
    kind: 'consent',
    externalId: `install:${idOf(activity, activity.id ?? String(at))}`,
    from,
    purpose: 'service',
    granted,
    proof: granted ? 'installed the app in Teams' : 'removed the app in Teams',
    at,
  };
  return granted ? [consent, helloOf(activity, from, at)] : [consent];
}

/** Who has read a message has read those before it; only this one is told, and it is the last. */
function receiptOf(activity: Envelope, account: string, raw: unknown, at: Instant): readonly Inbound[] {
  const { name, value } = read(eventShape, raw, activity.type);
  if (name !== 'application/vnd.microsoft.readReceipt' || value?.lastReadMessageId === undefined) return [];
  const providerId = idOf(activity, value.lastReadMessageId);
  return [{ kind: 'receipt', channel: 'teams', account, providerId, state: 'read', at }];
}

/** Ids of activities are unique within their conversation only. */
function idOf({ conversation }: Envelope, id: string): string {
  return `${conversation.id}:${id}`;
}

/** A name as the customer's own organisation wrote it: believed as far as anybody's. */
function identityOf({ from }: Envelope): Identity {
  const name = customerWords(from?.name ?? '', 120);
  return { level: 'claimed', ...(name === '' ? {} : { name }) };
}

function instantOf({ timestamp }: Envelope, now: Instant): Instant {
  const at = Date.parse(timestamp ?? '');
  return Number.isFinite(at) && at > 0 ? Math.min(at, now) : now;
}

function given<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  const one: Partial<Record<Name, string>> = {};
  if (value !== undefined) one[name] = value;
  return one;
}
