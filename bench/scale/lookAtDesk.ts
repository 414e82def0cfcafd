import type { DeskApi } from '../../core/deskApi.ts';
import { signIn } from './signIn.ts';

/** How long people at the desk and the operator wait, in milliseconds; the longest of several looks each. */
export interface DeskLook {
  readonly queue: number;
  readonly brief: number;
  readonly bot: number;
  readonly closed: number;
  readonly report: number;
  readonly metrics: number;
}

/** Signs in and looks at everything a few times, the first time with nothing read before. */
export async function lookAtDesk(origin: string): Promise<DeskLook> {
  const desk = await signIn(origin);
  const { lines } = (await desk.get('/conversations?list=queue')) as DeskApi['GET /conversations']['answer'];
  const list = (name: string) => longest(() => desk.get(`/conversations?list=${name}`));
  const briefs = lines.slice(0, looks).map(({ conversationId }) => conversationId);
  return {
    queue: await list('queue'),
    brief: await longest((at) => desk.get(`/conversations/${briefs[at % Math.max(1, briefs.length)] ?? ''}`)),
    bot: await list('bot'),
    closed: await list('closed'),
    report: await longest(() => desk.get('/reports/day')),
    metrics: await longest(async () => (await fetch(`${origin}/metrics`)).text()),
  };
}

const looks = 5;

async function longest(look: (at: number) => Promise<unknown>): Promise<number> {
  let most = 0;
  for (let at = 0; at < looks; at += 1) {
    const started = performance.now();
    await look(at);
    most = Math.max(most, performance.now() - started);
  }
  return most;
}
