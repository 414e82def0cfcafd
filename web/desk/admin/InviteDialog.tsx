import { useState } from 'preact/hooks';
import type { Role } from '../../../core/people.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Field } from '../../kit/Field.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { failureWords } from '../facts/failureWords.ts';
import { ask } from '../state/ask.ts';
import { AskFailure } from '../state/askFailure.ts';
import { words } from '../words/words.ts';

const roles: readonly Role[] = ['agent', 'editor', 'admin'];

/** Name, e-mail and role of somebody new; gives the link that lets them in. */
export function InviteDialog(props: {
  readonly onClose: () => void;
  readonly onInvited: (name: string, link: string) => void;
}) {
  const { people: say } = words;
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const [wrong, setWrong] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const invite = async (): Promise<void> => {
    setBusy(true);
    setWrong(undefined);
    try {
      const { agent, link } = await ask('POST /agents', { body: { name: name.trim(), email: email.trim(), role } });
      props.onInvited(agent.name, link);
    } catch (error) {
      setWrong(error instanceof AskFailure && error.status === 409 ? say.taken : failureWords(error));
    }
    setBusy(false);
  };
  return (
    <Dialog title={say.inviteTitle} onClose={props.onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void invite();
        }}
      >
        {wrong !== undefined && <Notice kind="danger">{wrong}</Notice>}
        <Field label={say.name} value={name} onInput={setName} hint={say.nameHint} maxLength={60} required />
        <Field label={say.email} type="email" value={email} onInput={setEmail} required />
        <fieldset class="choices">
          <legend>{say.role}</legend>
          {roles.map((one) => (
            <label key={one}>
              <input type="radio" name="role" checked={role === one} onChange={() => setRole(one)} />
              <span>
                {words.account.roles[one]}
                <small>{say.roleHints[one]}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <div class="dialog-ends">
          <Button onClick={props.onClose}>{words.cancel}</Button>
          <Button type="submit" kind="primary" busy={isBusy}>
            {say.inviteSend}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
