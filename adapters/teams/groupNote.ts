import { type Envelope, envelopeShape, messageShape } from './activityShape.ts';
import { isPersonal } from './isPersonal.ts';

/** What to say where somebody speaks to the bot in a group or a channel, and to which conversation; null where nobody does. */
export function groupNote(raw: unknown): { readonly activity: Envelope; readonly text: string } | null {
  const activity = envelopeShape.safeParse(raw).data;
  if (activity?.type !== 'message' || isPersonal(activity.conversation)) return null;
  const mentions = messageShape.safeParse(raw).data?.entities ?? [];
  if (!mentions.some(({ mentioned }) => mentioned.id === activity.recipient.id)) return null;
  const language = activity.locale?.slice(0, 2).toLowerCase() === 'de' ? 'de' : 'en';
  return { activity, text: texts[language] };
}

const texts = {
  en: 'I am a bot, and I answer in a personal chat only, so that nobody else reads what concerns you. Please write to me there.',
  de: 'Ich bin ein Bot und antworte nur im persönlichen Chat, damit niemand sonst liest, was Sie betrifft. Bitte schreiben Sie mir dort.',
};
