import { useRef, useState } from 'preact/hooks';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { checkPath, copyPath } from '../../kit/iconPaths.ts';
import { words } from '../words/words.ts';

/** A one-time link to give to somebody; shown once, with a button that copies it. */
export function LinkDialog(props: { readonly name: string; readonly link: string; readonly onClose: () => void }) {
  const { people: say } = words;
  const [isCopied, setCopied] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.link);
      setCopied(true);
    } catch {
      // Not allowed here: then it is selected, ready to be copied by hand.
      box.current?.select();
    }
  };
  return (
    <Dialog title={say.linkTitle(props.name)} onClose={props.onClose}>
      <p class="dialog-text">{say.linkText}</p>
      <div class="link-row">
        <input
          ref={box}
          type="text"
          readOnly
          value={props.link}
          aria-label={say.link}
          onFocus={() => box.current?.select()}
        />
        <Button kind="primary" icon={isCopied ? checkPath : copyPath} onClick={() => void copy()}>
          {isCopied ? words.copied : words.copy}
        </Button>
      </div>
      <div class="dialog-ends">
        <Button onClick={props.onClose}>{say.done}</Button>
      </div>
    </Dialog>
  );
}
