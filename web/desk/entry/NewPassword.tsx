import { useState } from 'preact/hooks';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { words } from '../words/words.ts';

const shortest = 12;

/** A new password, typed twice; with the current one first where somebody is signed in. `save` gives what is wrong, or nothing. */
export function NewPassword(props: {
  readonly asksCurrent: boolean;
  readonly submit: string;
  readonly email: string;
  readonly save: (next: string, current: string) => Promise<string | undefined>;
}) {
  const { entry: say } = words;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const tooShort = Array.from(next).length < shortest;

  const submit = async (): Promise<void> => {
    setTried(true);
    if (tooShort || next !== again) return;
    setBusy(true);
    setWrong(await props.save(next, current));
    setBusy(false);
  };
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      {wrong !== undefined && <Notice kind="danger">{wrong}</Notice>}
      <input
        class="unseen"
        type="text"
        autocomplete="username"
        value={props.email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      {props.asksCurrent && (
        <Field
          label={say.currentPassword}
          type="password"
          value={current}
          onInput={setCurrent}
          autocomplete="current-password"
          required
        />
      )}
      <Field
        label={say.newPassword}
        type="password"
        value={next}
        onInput={setNext}
        autocomplete="new-password"
        hint={say.passwordHint}
        error={wasTried && tooShort ? say.tooShort : undefined}
        required
      />
      <Field
        label={say.repeat}
        type="password"
        value={again}
        onInput={setAgain}
        autocomplete="new-password"
        error={wasTried && !tooShort && next !== again ? say.notSame : undefined}
        required
      />
      <Button type="submit" kind="primary" busy={isBusy}>
        {props.submit}
      </Button>
    </form>
  );
}
