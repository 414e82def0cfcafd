import { useEffect, useState } from 'preact/hooks';
import type { DeskApi } from '../../../core/deskApi.ts';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { failureWords } from '../facts/failureWords.ts';
import { ask } from '../state/ask.ts';
import { route } from '../state/route.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { EntryPage } from './EntryPage.tsx';
import { NewPassword } from './NewPassword.tsx';

type Ticket = DeskApi['POST /ticket/look']['answer'];

// Read once: the token leaves the address line at once, so that it stays in no history.
const token = location.pathname.endsWith('/welcome') ? location.hash.slice(1) : '';

/** Opened from an invitation or a reset link: choose a password, and in. */
export function Welcome() {
  const { entry: say } = words;
  const [ticket, setTicket] = useState<Ticket | 'bad'>();
  useEffect(() => {
    history.replaceState(null, '', location.pathname);
    ask('POST /ticket/look', { body: { token } }).then(setTicket, () => setTicket('bad'));
    // Another link opened in the same tab changes nothing but what stands behind the `#`.
    const again = (): void => location.reload();
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);
  if (ticket === undefined) return <Skeleton rows={3} label={words.loading} kind="skeleton-start" />;
  if (ticket === 'bad')
    return (
      <EntryPage title={say.badTicket} text={say.badTicketText}>
        <a href="/desk/" class="button quiet">
          {say.toSignIn}
        </a>
      </EntryPage>
    );
  const save = async (password: string): Promise<string | undefined> => {
    try {
      const me = await ask('POST /ticket/use', { body: { token, password } });
      route.go('/desk/', true);
      session.start(me);
      return undefined;
    } catch (error) {
      return failureWords(error);
    }
  };
  const isInvite = ticket.purpose === 'invite';
  return (
    <EntryPage
      title={isInvite ? say.welcome(ticket.name) : say.resetTitle}
      text={isInvite ? say.welcomeText : say.resetText(ticket.email)}
    >
      <NewPassword asksCurrent={false} submit={say.setPassword} email={ticket.email} save={save} />
    </EntryPage>
  );
}
