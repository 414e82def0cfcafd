import { z } from 'zod';
import type { Content } from '../../core/content.ts';
import { customerWords } from '../base/customerWords.ts';
import { parseJson } from '../base/parseJson.ts';
import type { Message } from './activityShape.ts';

/** What a message carries: a pressed button, a file, or words without the mention of the bot. The same words in HTML, which Teams attaches, are passed over. */
export function contentOf(message: Message, botId: string): Content {
  const text = textOf(message, botId);
  const choice = choiceIn(message.value);
  if (choice !== undefined) {
    const choiceId = customerWords(choice);
    return { kind: 'choice', choiceId, text: text || choiceId };
  }
  const file = message.attachments.map(fileOf).find((found) => found !== null);
  if (file !== undefined) return { kind: 'media', ...file, caption: text };
  return text === '' ? { kind: 'unsupported', label: labelOf(message) } : { kind: 'text', text };
}

/** The words of a message, masked, without the mention of the bot. */
export function textOf({ text, entities }: Message, botId: string): string {
  const mentions = entities.filter(({ mentioned }) => mentioned.id === botId);
  const bare = mentions.reduce((words, mention) => words.replaceAll(mention.text, ' '), text ?? '');
  // Only where a mention stood: other blanks are the customer's.
  return customerWords(mentions.length === 0 ? bare : bare.trim());
}

/** What a button of ours brings back (render.ts); some clients send it as a text. */
function choiceIn(value: unknown): string | undefined {
  return choiceShape.safeParse(typeof value === 'string' ? parseJson(value) : value).data?.choice;
}

const choiceShape = z.object({ choice: z.string().min(1).max(200) });

/** Its address would hold a key to the file, so only the file's id is kept. */
function fileOf({ contentType, contentUrl, content }: Message['attachments'][number]): {
  readonly mimeType: string;
  readonly url: string;
} | null {
  if (contentType === 'application/vnd.microsoft.teams.file.download.info') {
    const info = downloadShape.safeParse(content).data;
    const mimeType = mimeTypes.get(info?.fileType?.toLowerCase() ?? '') ?? 'application/octet-stream';
    return { mimeType, url: `teams-file:${info?.uniqueId ?? ''}` };
  }
  if (!/^(?:image|audio|video)\/[\w.+*-]{1,60}$/.test(contentType)) return null;
  const id = /\/attachments\/([\w-]{1,200})(?:\/|$)/.exec(URL.parse(contentUrl ?? '')?.pathname ?? '')?.[1] ?? '';
  return { mimeType: contentType, url: `teams-file:${id}` };
}

const downloadShape = z.object({
  uniqueId: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .optional()
    .catch(undefined),
  fileType: z.string().max(20).optional().catch(undefined),
});

const mimeTypes: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['heic', 'image/heic'],
  ['txt', 'text/plain'],
]);

/** What it was, where it was nothing that can be answered: a card, or a sticker that Teams writes in HTML. */
function labelOf({ attachments }: Message): string {
  return attachments.some(({ contentType }) => contentType.startsWith('application/vnd.microsoft.card.'))
    ? 'card'
    : 'message';
}
