import type { Reading } from './activityOf.ts';
import { render } from './render.ts';
import type { WebChatSettings } from './settings.ts';

/** How one customer's client reads their conversation. */
export function readingOf(
  grant: { readonly conversationId: string; readonly user: string },
  settings: Pick<WebChatSettings, 'company' | 'helpUrl'>,
  home: string,
): Reading {
  const company = settings.company();
  return {
    conversationId: grant.conversationId,
    user: grant.user,
    company,
    render: (message) => render(message, { company, home, helpUrl: settings.helpUrl }),
  };
}
