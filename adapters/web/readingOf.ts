import type { Reading } from './activityOf.ts';
import { render } from './render.ts';
import type { WebChatSettings } from './settings.ts';
import type { Grant } from './tokens.ts';

/** How one customer's client reads their conversation. */
export function readingOf(
  grant: Pick<Grant, 'conversationId' | 'user' | 'identity'>,
  settings: Pick<WebChatSettings, 'company' | 'helpUrl'>,
  home: string,
): Reading {
  const company = settings.company();
  return {
    conversationId: grant.conversationId,
    user: grant.user,
    company,
    isProved: grant.identity.level === 'verified',
    render: (message) => render(message, { company, home, helpUrl: settings.helpUrl }),
  };
}
