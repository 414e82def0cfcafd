import type { SetAside } from '../../core/delivery.ts';
import { freshToken } from '../../server/signIn/freshToken.ts';
import { openStore } from '../../store/openStore.ts';

/** Opens restored data that nobody works on, brings its schema forward, and makes dead letters of what the original may have done after the copy was made; the record of who did what says so. */
export async function setAsideIn(place: {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}): Promise<SetAside> {
  const store = await openStore({ ...place, newId: freshToken });
  try {
    const now = Date.now();
    const aside = await store.deadLetters.setAside(now);
    const what = `restored, set aside ${aside.outbound} outbound and ${aside.inbound} inbound`;
    await store.people.audit({ who: 'machine', what, target: '', from: '' }, now);
    return aside;
  } finally {
    await store.close();
  }
}

/** What was set aside, for whoever restored it. */
export function toldAside({ outbound, inbound }: SetAside): string {
  if (outbound + inbound === 0) return 'Nothing waited in the back-up.';
  return (
    `Set aside as dead letters: ${outbound} that waited to leave, ${inbound} that waited for an answer. ` +
    'The original may have sent or answered them since: replay or discard each at the desk.'
  );
}
