import type { Chance } from '../../torture/chance.ts';
import { begin, type DirectLineClient, textOf } from '../../fakes/directLine.ts';
import type { Mishap } from '../../fakes/provider.ts';
import type { FakeTwilio } from '../../fakes/twilio.ts';
import type { Acknowledged } from '../judgeCopy.ts';

/** Customers who write all the time, and what was acknowledged to them. */
export interface Traffic {
  readonly web: readonly DirectLineClient[];
  /** What was acknowledged until now. */
  acknowledged(): Acknowledged;
  /** Waits until each customer has written so many messages more. */
  more(count: number): Promise<void>;
  stop(): Promise<void>;
}

const mishaps = [
  { kind: 'status', status: 503 },
  { kind: 'status', status: 429 },
  { kind: 'cut-after' },
] as const satisfies readonly Mishap[];

const questions = [
  'how old must I be to open an account?',
  'when does my card arrive?',
  'how do I change my PIN?',
  'what exchange rate do you use?',
] as const;

/** Lets so many customers write by web chat and by text message; Twilio refuses, stalls and cuts now and then, so that there is always something that waits. */
export async function openTraffic(origin: string, twilio: FakeTwilio, chance: Chance, each: number): Promise<Traffic> {
  const events: string[] = [];
  const messages: string[] = [];
  const counts = new Map<string, number>();
  const over = new AbortController();
  const web = await Promise.all(Array.from({ length: each }, () => begin(origin)));
  const wrote = (who: string): number => {
    counts.set(who, (counts.get(who) ?? 0) + 1);
    return counts.get(who) ?? 0;
  };
  const writers = [
    ...web.map((customer) =>
      keepWriting(`web ${customer.id}`, async (question, mark) => {
        const { status, body } = await customer.say(question, mark);
        if (status === 200) events.push(textOf(body, 'id'));
        return status === 200;
      }),
    ),
    ...Array.from({ length: each }, (_, at) =>
      keepWriting(`sms ${at}`, async (question, mark, count) => {
        if (chance.below(3) === 0) twilio.mishap('/Messages', chance.one<Mishap>(mishaps));
        const id = `SM${Buffer.from(`${at} ${mark}`).toString('hex').padStart(32, '0')}`;
        const status = await twilio.write(phoneOf(at, count), question, { MessageSid: id });
        if (status === 200) messages.push(id);
        return status === 200;
      }),
    ),
  ];
  return {
    web,
    acknowledged: () => ({ events: [...events], messages: [...messages] }),
    async more(count) {
      const goals = [...counts].map(([who, now]) => [who, now + count] as const);
      const end = Date.now() + 120_000;
      while (goals.some(([who, goal]) => (counts.get(who) ?? 0) < goal)) {
        if (Date.now() > end) throw new Error('Customers are not heard any more.');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async stop() {
      over.abort();
      await Promise.all(writers);
      await useUp(twilio);
    },
  };

  async function keepWriting(
    who: string,
    write: (question: string, mark: string, count: number) => Promise<boolean>,
  ): Promise<void> {
    counts.set(who, 0);
    const own = chance.fork();
    for (let count = 1; !over.signal.aborted; count += 1) {
      const isHeard = await write(own.one(questions), `note ${count}`, count).catch(() => false);
      if (isHeard) wrote(who);
      await new Promise((resolve) => setTimeout(resolve, own.between(50, 250)));
    }
  }
}

/** Who asks a third time is given a person and waits, so somebody else writes then. */
function phoneOf(at: number, count: number): string {
  return `+49151${String(at).padStart(3, '0')}${String(Math.ceil(count / 2)).padStart(5, '0')}`;
}

/** Mishaps that were planned and did not happen would hit whoever comes next. */
async function useUp(twilio: FakeTwilio): Promise<void> {
  const isMishap = () =>
    fetch(`${twilio.url}/nothing/Messages`).then(
      ({ status }) => status !== 404,
      () => true,
    );
  while (await isMishap());
}
