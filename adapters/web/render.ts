import type { OutboundMessage } from '../../core/channel.ts';
import type { Block } from '../../core/blocks.ts';
import { parseBlocks } from '../../text/blocks.ts';
import { toMarkdown } from '../../text/markdown.ts';

/** A message of ours as the Direct Line activity that both stock clients and our widget read. */
export interface MessageActivity {
  readonly type: 'message';
  readonly from: { readonly id: string; readonly name: string; readonly role: 'bot' };
  /** For stock clients: Markdown without images and HTML. */
  readonly text: string;
  readonly textFormat: 'markdown';
  readonly locale: string;
  readonly suggestedActions?: {
    readonly actions: readonly { readonly type: 'imBack'; readonly title: string; readonly value: string }[];
  };
  /** For our widget: the same as a tree, and what no stock client knows. */
  readonly channelData: { readonly nightdesk: NightdeskData };
}

interface NightdeskData {
  readonly by: OutboundMessage['by'];
  readonly name?: string;
  readonly blocks: readonly Block[];
  readonly choices: OutboundMessage['choices'];
  readonly source?: { readonly title: string; readonly url: string };
  readonly asksHelped?: true;
  readonly offersPerson?: true;
}

/** Gives a message of ours its form. `home` makes addresses of our own absolute for clients on other sites. */
export function render(
  message: OutboundMessage,
  settings: {
    readonly company: string;
    readonly home: string;
    readonly helpUrl: (articleId: string, locale: string) => string;
  },
): MessageActivity {
  // People press Enter where they want a new line; articles are wrapped by editors.
  const blocks = parseBlocks(message.text, { breaks: message.by === 'agent' });
  const source = message.source && {
    title: message.source.title,
    url: settings.helpUrl(message.source.articleId, message.locale),
  };
  return {
    type: 'message',
    from: speaker(message, settings.company),
    text: toMarkdown(source ? [...blocks, linkTo(source)] : blocks, { baseUrl: settings.home }),
    textFormat: 'markdown',
    locale: message.locale,
    ...(message.choices.length === 0
      ? {}
      : {
          suggestedActions: {
            actions: message.choices.map(({ label }) => ({ type: 'imBack', title: label, value: label })),
          },
        }),
    channelData: {
      nightdesk: {
        by: message.by,
        ...(message.name === undefined ? {} : { name: message.name }),
        blocks,
        choices: message.choices,
        ...(source ? { source } : {}),
        ...(message.asksHelped ? { asksHelped: true } : {}),
        ...(message.offersPerson ? { offersPerson: true } : {}),
      },
    },
  };
}

function speaker(message: OutboundMessage, company: string): MessageActivity['from'] {
  return message.by === 'agent'
    ? { id: 'agent', name: message.name ?? company, role: 'bot' }
    : { id: 'nightdesk', name: company, role: 'bot' };
}

function linkTo(source: { readonly title: string; readonly url: string }): Block {
  return {
    kind: 'paragraph',
    children: [{ kind: 'link', href: source.url, children: [{ kind: 'text', text: source.title }] }],
  };
}
