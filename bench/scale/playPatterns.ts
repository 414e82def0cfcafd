import { Agent } from 'node:http';
import type { DeskApi } from '../../core/deskApi.ts';
import { freePort } from '../../tests/fakes/freePort.ts';
import { openTestHouse } from '../../tests/fakes/house.ts';
import { openFakeTwilio } from '../../tests/fakes/twilio.ts';
import { webTalk } from '../turns/webTalk.ts';
import { addAccount } from './addAccount.ts';
import { type DeskClient, signIn } from './signIn.ts';

const twilio = {
  accountSid: 'AC0123456789abcdef0123456789abcdef',
  authToken: '0123456789abcdef0123456789abcdef',
  number: '+15550100',
};

/** Plays short conversations through a whole house in `dataDir` (SQLite): half on the web, half by text message, one to three sentences each; some end with a person, some wait for one, some are closed. They become the patterns that a large store is made of. */
export async function playPatterns(dataDir: string, sentences: readonly string[], count: number): Promise<void> {
  let origin = '';
  const provider = await openFakeTwilio({ ...twilio, webhook: () => `${origin}/channels/sms` });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const house = await openTestHouse({
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: origin,
    REQUESTS_PER_MINUTE: '0',
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_FROM: twilio.number,
    TWILIO_API_URL: provider.url,
  });
  const agent = new Agent({ keepAlive: true });
  try {
    await addAccount(house.house.store);
    let next = 0;
    for (let at = 0; at < count; at += 1) {
      const said = sentences.slice(next, (next += 1 + (at % 3)));
      if (at % 2 === 0) await onTheWeb(said);
      else await byTextMessage(`+4915${String(100_000_000 + at)}`, said);
    }
    await workAtDesk(await signIn(origin));
  } finally {
    agent.destroy();
    await house.stop();
    await provider.close();
  }

  async function onTheWeb(said: readonly string[]): Promise<void> {
    const talk = await webTalk(agent, origin);
    for (const text of said) if ((await talk.say(text)).outcome !== 'replied') break;
    talk.hangUp();
  }

  async function byTextMessage(from: string, said: readonly string[]): Promise<void> {
    for (const [at, text] of said.entries()) {
      await provider.write(from, text);
      // Who went to a person meanwhile hears nothing more; that is a pattern, too.
      if ((await provider.sentTo(from, at + 1, 2_000)).length <= at) break;
    }
  }
}

/** Of those who wait, two stay, one is being talked to, and the rest was helped by a person. Of those with the bot, every third is closed. */
async function workAtDesk(desk: DeskClient): Promise<void> {
  const waiting = await linesOf(desk, 'queue');
  for (const [at, { conversationId }] of waiting.slice(2).entries()) {
    const path = `/conversations/${conversationId}`;
    const { epoch } = (await desk.post(`${path}/take-over`, { epoch: await epochOf(desk, conversationId) })) as {
      epoch: number;
    };
    await desk.post(`${path}/reply`, {
      epoch,
      text: 'I have looked into it and put it right.',
      replyKey: `bench-${at}-reply`,
    });
    if (at > 0) await desk.post(`${path}/close`, { epoch });
  }
  const { length } = waiting;
  if (length < 4) throw new Error(`Too few patterns wait for a person: ${length}.`);
  for (const [at, { conversationId }] of (await linesOf(desk, 'bot')).entries())
    if (at % 3 === 0)
      await desk.post(`/conversations/${conversationId}/close`, { epoch: await epochOf(desk, conversationId) });
}

async function linesOf(desk: DeskClient, list: string) {
  const answer = (await desk.get(`/conversations?list=${list}`)) as DeskApi['GET /conversations']['answer'];
  return answer.lines;
}

async function epochOf(desk: DeskClient, id: string): Promise<number> {
  const answer = (await desk.get(`/conversations/${id}`)) as DeskApi['GET /conversations/:id']['answer'];
  return answer.view.conversation.epoch;
}
