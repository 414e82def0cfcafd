import { useState } from 'preact/hooks';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { failureWords } from '../facts/failureWords.ts';
import { words } from '../words/words.ts';

/** A second look at something that matters; says what went wrong and stays open then. */
export function ConfirmDialog(props: {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly isDanger?: boolean;
  readonly onYes: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const [wrong, setWrong] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const act = async (): Promise<void> => {
    setBusy(true);
    setWrong(undefined);
    try {
      await props.onYes();
    } catch (error) {
      setWrong(failureWords(error));
    }
    setBusy(false);
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <p class="dialog-text">{props.text}</p>
      {wrong !== undefined && <Notice kind="danger">{wrong}</Notice>}
      <div class="dialog-ends">
        <Button onClick={props.onClose}>{words.cancel}</Button>
        <Button kind={props.isDanger ? 'danger' : 'primary'} busy={isBusy} onClick={() => void act()}>
          {props.yes}
        </Button>
      </div>
    </Dialog>
  );
}
