import { computed, signal } from '@preact/signals';
import type { DeskApi } from '../../../core/deskApi.ts';
import type { DeskLine, DeskList } from '../../../core/desk.ts';
import { needsReply } from '../facts/needsReply.ts';
import { alerts } from './alerts.ts';
import { ask } from './ask.ts';
import { once } from './once.ts';
import { route } from './route.ts';

type Answer = DeskApi['GET /conversations']['answer'];
type House = Pick<Answer, 'counts' | 'opening' | 'agentsFree'>;

const apartMs = 250;

const lines = signal<Readonly<Partial<Record<DeskList, readonly DeskLine[]>>>>({});
const house = signal<House | null>(null);
const hasFailed = signal(false);

/** The lists of conversations; the queue and one's own are always known, so that alerts are right whatever is shown. */
export const lists = {
  lines,
  /** How many are in each list, when people work, how many are free. */
  house,
  hasFailed,
  /** The list on screen. */
  shown: computed<DeskList>(() => (route.place.value.page === 'desk' ? route.place.value.list : 'queue')),
  /** How many wait for this person: the queue, and own conversations with an unanswered customer. */
  callsForMe: computed(() => (house.value?.counts.queue ?? 0) + (lines.value.mine ?? []).filter(needsReply).length),
  refresh: once(refresh, apartMs),
  find(id: string): DeskLine | undefined {
    return Object.values(lines.value)
      .flat()
      .find((line) => line.conversationId === id);
  },
  forget(): void {
    lines.value = {};
    house.value = null;
  },
};

async function refresh(): Promise<void> {
  const wanted = [...new Set<DeskList>([lists.shown.peek(), 'queue', 'mine'])];
  try {
    const answers = await Promise.all(
      wanted.map(async (list) => ({ list, answer: await ask('GET /conversations', { query: { list } }) })),
    );
    lines.value = { ...lines.value, ...Object.fromEntries(answers.map(({ list, answer }) => [list, answer.lines])) };
    house.value = answers[0]?.answer ?? null;
    hasFailed.value = false;
    alerts.compare(lines.value.queue ?? [], lines.value.mine ?? []);
  } catch {
    // What was shown stays; the banner says that the connection is lost, and the next news tries again.
    hasFailed.value = true;
  }
}
