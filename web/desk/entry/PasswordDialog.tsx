import { Dialog } from '../../kit/Dialog.tsx';
import { dialogs } from '../state/dialogs.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { changePassword } from './changePassword.ts';
import { NewPassword } from './NewPassword.tsx';

/** Changing one's own password at any time. */
export function PasswordDialog() {
  const { entry: say } = words;
  const save = async (next: string, current: string): Promise<string | undefined> => {
    const wrong = await changePassword(next, current);
    if (wrong === undefined) dialogs.close();
    return wrong;
  };
  return (
    <Dialog title={say.passwordTitle} onClose={dialogs.close}>
      <NewPassword asksCurrent submit={say.savePassword} email={session.me.value?.agent.email ?? ''} save={save} />
    </Dialog>
  );
}
