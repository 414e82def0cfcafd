import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { NightdeskError } from '../../core/error.ts';

/** A simulated customer in a conversation of their own, over Direct Line as every web chat client speaks it. */
export interface Customer {
  /** Posts an activity and waits for what the house says to it (at most 30 s). */
  post(activity: Readonly<Record<string, unknown>>): Promise<readonly Heard[]>;
}

/** One activity of the house. */
export type Heard = z.output<typeof activity>;

/** Opens the chat the way the widget does. */
export async function openCustomer(origin: string, locale: string): Promise<Customer> {
  const { token } = session.parse(await call(`${origin}/widget/token`, '', { locale }));
  const { conversationId } = session.parse(await call(`${origin}/v3/directline/conversations`, token, { locale }));
  const activities = `${origin}/v3/directline/conversations/${conversationId}/activities`;
  let watermark = '';
  return {
    async post(said) {
      await call(activities, token, { ...said, locale });
      for (let attempt = 0; attempt < 300; attempt += 1) {
        const page = history.parse(await call(`${activities}?watermark=${watermark}`, token));
        watermark = page.watermark;
        const heard = page.activities.filter(({ from }) => from.role === 'bot');
        if (heard.length > 0) return heard;
        await pause(100);
      }
      throw new Error('The house did not answer within 30 seconds.');
    },
  };
}

const session = z.object({ token: z.string(), conversationId: z.string() });
const activity = z.object({
  type: z.string(),
  from: z.object({ role: z.string().optional() }),
  text: z.string().optional(),
  locale: z.string().optional(),
  channelData: z
    .object({
      nightdesk: z
        .object({
          custody: z.string().optional(),
          choices: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
          source: z.object({ title: z.string() }).optional(),
          asksHelped: z.boolean().optional(),
        })
        .optional(),
    })
    .optional(),
});
const history = z.object({ activities: z.array(activity), watermark: z.string() });

async function call(url: string, token: string, body?: unknown): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) return response.json();
    // All our customers come from one address; a house with its usual limits lets them in one after the other.
    if (response.status !== 429 || tries === mostTries)
      throw new NightdeskError('store-unavailable', `It answered ${response.status} at ${new URL(url).pathname}.`);
    await pause(1000 * Number(response.headers.get('retry-after') ?? 1));
  }
}

const mostTries = 10;
