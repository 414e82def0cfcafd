import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { changePassword } from './changePassword.ts';
import { EntryPage } from './EntryPage.tsx';
import { NewPassword } from './NewPassword.tsx';

/** The password of the first start was printed on a screen: it is changed before anything else. */
export function FirstPassword() {
  const { entry: say } = words;
  return (
    <EntryPage title={say.firstTitle} text={say.firstText}>
      <NewPassword
        asksCurrent
        submit={say.setPassword}
        email={session.me.value?.agent.email ?? ''}
        save={changePassword}
      />
    </EntryPage>
  );
}
