import type { Address } from '../../core/address.ts';
import type { OutboundMessage } from '../../core/channel.ts';
import type { Choice } from '../../core/content.ts';
import { parseBlocks } from '../../text/blocks.ts';
import { splitText } from '../../text/segments.ts';
import { numberedChoices } from '../base/choices.ts';
import { teamsMarkdown } from './teamsMarkdown.ts';

/** One activity on its way to the Connector; where that is, the conversation tells when it is sent. */
export interface TeamsWire {
  readonly to: Address;
  readonly activity: TeamsActivity;
}

/** The little of an activity that we send. */
export interface TeamsActivity {
  readonly type: 'message' | 'typing';
  readonly textFormat?: 'markdown';
  readonly text?: string;
  readonly locale?: string;
  readonly attachmentLayout?: 'list';
  readonly attachments?: readonly HeroCard[];
  readonly suggestedActions?: { readonly to: readonly string[]; readonly actions: readonly CardAction[] };
}

interface HeroCard {
  readonly contentType: 'application/vnd.microsoft.card.hero';
  readonly content: { readonly buttons: readonly CardAction[] };
}

interface CardAction {
  readonly type: 'imBack' | 'messageBack';
  readonly title: string;
  readonly text?: string;
  readonly displayText?: string;
  readonly value: unknown;
}

/** How many buttons a card has room for in Teams. */
export const mostButtons = 3;
/** Longest part in UTF-16 units: Teams advises 4 KB of text and refuses 28 KB in all, which this cannot become, however much of it is escaped. */
export const longest = 3500;

/** A message as Markdown. Up to three choices are buttons of a card, which stay; more are numbered lines, with suggestions to tap where the client shows them. */
export function renderTeams(
  publicUrl: string | undefined,
  message: OutboundMessage,
  to: Address,
): readonly TeamsWire[] {
  const parts = splitText(message.text, longest);
  const last = parts.length - 1;
  return parts.map((part, at) => {
    const text = teamsMarkdown(parseBlocks(part), publicUrl);
    const common = { type: 'message', textFormat: 'markdown', locale: message.locale } as const;
    if (at < last) return { to, activity: { ...common, text } };
    const whole = `${text}${sourceLink(message, publicUrl)}`;
    return { to, activity: { ...common, ...withChoices(whole, message.choices) } };
  });
}

function sourceLink({ source, locale }: OutboundMessage, publicUrl: string | undefined): string {
  if (source === undefined || publicUrl === undefined) return '';
  const href = `/help/${encodeURIComponent(source.articleId)}?lang=${encodeURIComponent(locale)}`;
  const link = { kind: 'link', href, children: [{ kind: 'text', text: source.title }] } as const;
  return `\n\n${teamsMarkdown([{ kind: 'paragraph', children: [link] }], publicUrl)}`;
}

function withChoices(text: string, choices: readonly Choice[]): Partial<TeamsActivity> {
  if (choices.length === 0) return { text };
  if (choices.length <= mostButtons) {
    const card = {
      contentType: 'application/vnd.microsoft.card.hero',
      content: { buttons: choices.map(cardButton) },
    } as const;
    return { text, attachmentLayout: 'list', attachments: [card] };
  }
  const lines = teamsMarkdown(parseBlocks(numberedChoices(choices)), undefined);
  return { text: `${text}\n\n${lines}`, suggestedActions: { to: [], actions: choices.map(suggestion) } };
}

/** Brings the choice back by its id, and shows its label as what the customer said. */
function cardButton({ id, label }: Choice): CardAction {
  return { type: 'messageBack', title: label, displayText: label, text: label, value: { choice: id } };
}

/** Teams suggests nothing but words; the label is understood as the choice it belongs to. */
function suggestion({ label }: Choice): CardAction {
  return { type: 'imBack', title: label, value: label };
}
