import { freshToken } from '../../server/signIn/freshToken.ts';
import { openPasswords } from '../../server/signIn/passwords.ts';
import type { Store } from '../../store/store.ts';
import { benchAccount } from './signIn.ts';

/** Lets the benchmark in at the desk, as an administrator. */
export async function addAccount({ people }: Pick<Store, 'people'>): Promise<void> {
  const passwordHash = await openPasswords().hash(benchAccount.password);
  const { email } = benchAccount;
  const agent = { id: freshToken(), email, name: 'Bench', role: 'admin', state: 'active', passwordHash } as const;
  await people.addAgent(agent, Date.now());
}
