import { Dialog } from '../../kit/Dialog.tsx';
import { Button } from '../../kit/Button.tsx';
import { dialogs } from '../state/dialogs.ts';
import { words } from '../words/words.ts';

const { keys: say } = words;
const rows: readonly (readonly [readonly string[], string])[] = [
  [['j'], say.next],
  [['k'], say.previous],
  [['Enter'], say.open],
  [['r'], say.reply],
  [['n'], say.note],
  [['t'], say.take],
  [['h'], say.hand],
  [['⌘K', 'Ctrl K'], say.palette],
  [['Esc'], say.leave],
  [['?'], say.help],
];

/** All keys on one page. */
export function HelpDialog() {
  return (
    <Dialog title={say.title} onClose={dialogs.close}>
      <dl class="keys">
        {rows.map(([keys, does]) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((key, at) => (
                <span key={key}>
                  {at > 0 && ` ${say.or} `}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div class="dialog-ends">
        <Button onClick={dialogs.close}>{words.close}</Button>
      </div>
    </Dialog>
  );
}
