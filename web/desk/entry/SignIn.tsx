import { useRef, useState } from 'preact/hooks';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { failureWords } from '../facts/failureWords.ts';
import { ask } from '../state/ask.ts';
import { AskFailure } from '../state/askFailure.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { EntryPage } from './EntryPage.tsx';

/** E-mail and password; the address line stays, so that one comes back to where one was. */
export function SignIn() {
  const { entry: say } = words;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const signIn = async (): Promise<void> => {
    setBusy(true);
    setWrong(undefined);
    try {
      session.start(await ask('POST /sign-in', { body: { email: email.trim(), password } }));
    } catch (error) {
      setWrong(error instanceof AskFailure && error.status === 401 ? say.wrong : failureWords(error));
      setPassword('');
      field.current?.focus();
    } finally {
      setBusy(false);
    }
  };
  return (
    <EntryPage title={say.title}>
      {session.hasEnded.value && wrong === undefined && <Notice kind="info">{say.ended}</Notice>}
      {wrong !== undefined && <Notice kind="danger">{wrong}</Notice>}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void signIn();
        }}
      >
        <Field label={say.email} type="email" value={email} onInput={setEmail} autocomplete="username" required />
        <Field
          label={say.password}
          type="password"
          value={password}
          onInput={setPassword}
          autocomplete="current-password"
          required
          inputRef={field}
        />
        <Button type="submit" kind="primary" busy={isBusy}>
          {say.submit}
        </Button>
      </form>
      <p class="entry-foot">{say.forgotten}</p>
    </EntryPage>
  );
}
