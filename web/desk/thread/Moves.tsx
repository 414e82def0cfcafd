import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Menu } from '../../kit/Menu.tsx';
import { checkPath, handBackPath, morePath } from '../../kit/iconPaths.ts';
import { dialogs } from '../state/dialogs.ts';
import { drafts } from '../state/drafts.ts';
import { keys } from '../state/keys.ts';
import { may } from '../state/may.ts';
import { moving } from '../state/moving.ts';
import { words } from '../words/words.ts';

/** What can be done with the conversation, as buttons; on a phone behind one. */
export function Moves({ id }: { readonly id: string }) {
  const { thread: say } = words;
  // Otherwise the bar in the place of the reply offers it.
  const offersTakeOver = may.takeOver.value && drafts.of(id).mode === 'note';
  return (
    <>
      <div class="thread-moves">
        {offersTakeOver && (
          <Button keys="t" busy={moving.value === 'take-over'} onClick={keys.takeOver}>
            {say.takeOver}
          </Button>
        )}
        {may.handBack.value && (
          <Button icon={handBackPath} keys="h" onClick={() => dialogs.show('hand-back')}>
            {say.handBack}
          </Button>
        )}
        {may.close.value && (
          <Button icon={checkPath} onClick={() => dialogs.show('close')}>
            {say.closeShort}
          </Button>
        )}
      </div>
      {(offersTakeOver || may.handBack.value || may.close.value) && (
        <Menu className="thread-more" label={say.more} face={<Icon path={morePath} />}>
          {(close) => (
            <div class="menu-list">
              {offersTakeOver && <Item name={say.takeOver} onClick={() => (close(), keys.takeOver())} />}
              {may.handBack.value && <Item name={say.handBack} onClick={() => (close(), dialogs.show('hand-back'))} />}
              {may.close.value && <Item name={say.close} onClick={() => (close(), dialogs.show('close'))} />}
            </div>
          )}
        </Menu>
      )}
    </>
  );
}

function Item({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" onClick={onClick}>
      {name}
    </button>
  );
}
