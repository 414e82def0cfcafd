import type { Inbound } from '../../core/inbound.ts';
import { countedId } from '../fakes/stores.ts';
import type { Ground } from './ground.ts';
import type { Steps } from './steps.ts';

/** What customers do, and what their provider makes of it. */
export function customers({
  store,
  clock,
  customers: addresses,
  conversations,
  history,
  during,
}: Ground): Steps<'write' | 'repeat' | 'edit' | 'echo' | 'stop' | 'start'> {
  const last: (string | undefined)[] = [];

  async function accept(which: 0 | 1, inbound: Inbound) {
    const done = await during(() => store.turns.accept(inbound, clock.now()));
    if (done && done.result.conversationId !== '') conversations[which] = done.result.conversationId;
    return done;
  }

  async function write(which: 0 | 1, externalId: string): Promise<void> {
    last[which] = externalId;
    const content = { kind: 'text', text: countedId() } as const;
    const done = await accept(which, { kind: 'message', externalId, from: addresses[which], sentAt: 0, content });
    if (done) history.push({ from: done.from, to: done.to, kind: 'accepted', ...done.result });
  }

  async function consent(which: 0 | 1, granted: boolean): Promise<void> {
    const from = addresses[which];
    const said = { externalId: countedId(), from, purpose: 'service', granted, proof: 'said so', at: 0 } as const;
    const done = await accept(which, { kind: 'consent', ...said });
    const conversationId = conversations[which];
    if (done && conversationId !== undefined)
      history.push({ from: done.from, to: done.to, kind: granted ? 'start' : 'stop', conversationId });
  }

  return {
    write: (which) => write(which, countedId()),
    repeat: (which) => write(which, last[which] ?? countedId()),
    async edit(which) {
      const of = last[which];
      if (of === undefined) return;
      const said = { externalId: countedId(), from: addresses[which], of, text: countedId(), at: 0 };
      await accept(which, { kind: 'edit', ...said });
    },
    async echo(which) {
      const said = { externalId: countedId(), from: addresses[which], text: countedId(), at: 0 };
      const done = await accept(which, { kind: 'echo', ...said });
      if (done)
        history.push({ from: done.from, to: done.to, kind: 'came', conversationId: done.result.conversationId });
    },
    stop: (which) => consent(which, false),
    start: (which) => consent(which, true),
  };
}
