import { z } from 'zod';

// Microsoft writes null as well as nothing.
const maybe = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => value ?? undefined, shape.optional().catch(undefined));

// Not dots alone and nothing that cannot be encoded: an id becomes part of a path.
const id = z
  .string()
  .max(400)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
  .regex(/[^.]/);
// 28 KB is the most that Teams carries; what is really kept is cut elsewhere.
const words = z.preprocess((value) => value ?? undefined, z.string().max(40_000).optional());
const short = maybe(z.string().max(200));
const account = z.object({ id, name: short });

/** What every activity has that we look at; the address was compared with the token already. */
export const envelopeShape = z.object({
  type: z.string().max(100),
  id: maybe(id),
  timestamp: maybe(z.string().max(60)),
  channelId: z.string(),
  serviceUrl: z.string().max(500),
  recipient: account,
  conversation: z.object({ id, conversationType: short, isGroup: maybe(z.boolean()) }),
  from: maybe(account),
  locale: maybe(z.string().regex(/^[a-z]{2,3}(?:-[\w-]{1,20})?$/i)),
  localTimezone: maybe(z.string().regex(/^[\w+/-]{1,60}$/)),
});

export type Envelope = z.output<typeof envelopeShape>;

const attachment = z.object({
  contentType: z.string().max(200),
  contentUrl: maybe(z.string().max(4_000)),
  content: z.unknown().optional(),
});

const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id }),
  text: z.string().min(1).max(400),
});

/** What a message or a changed message brings besides. */
export const messageShape = z.object({
  id,
  text: words,
  value: z.unknown().optional(),
  attachments: maybe(z.array(attachment).max(50)).transform((all) => all ?? []),
  entities: maybe(z.array(z.unknown()).max(200)).transform((all) =>
    (all ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []),
  ),
  channelData: maybe(z.object({ eventType: short })),
});

export type Message = z.output<typeof messageShape>;

/** What comes and goes: members of the conversation, the app itself. */
export const changeShape = z.object({
  membersAdded: maybe(z.array(z.unknown()).max(1_000)),
  action: short,
});

/** A named event; of the known ones only read receipts are for us. */
export const eventShape = z.object({ name: short, value: maybe(z.object({ lastReadMessageId: maybe(id) })) });
