import { allRows } from '../../fakes/allRows.ts';
import type { Place } from '../../fakes/stores.ts';

/** How many parts of messages each peer was sent, by what the store says; `doubtful` ones may have arrived. */
export async function partsOf(
  place: Place,
): Promise<readonly { readonly peer: string; readonly sent: number; readonly doubtful: number }[]> {
  const { outbox = [], outbox_part: parts = [] } = await allRows(place);
  const peers = new Map(outbox.map(({ id, peer }) => [id, String(peer)]));
  return [...Map.groupBy(parts, (part) => peers.get(part['outbox_id']) ?? '')].map(([peer, own]) => ({
    peer,
    sent: own.filter(({ state }) => state === 'sent').length,
    doubtful: own.filter(({ state }) => state === 'indeterminate').length,
  }));
}
