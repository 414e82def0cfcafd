import { dialogs } from '../state/dialogs.ts';
import { PasswordDialog } from '../entry/PasswordDialog.tsx';
import { MoveDialog } from '../thread/MoveDialog.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { Palette } from './Palette.tsx';

/** The dialog that is open, if one is. */
export function Dialogs() {
  const open = dialogs.open.value;
  switch (open) {
    case null:
      return null;
    case 'palette':
      return <Palette />;
    case 'help':
      return <HelpDialog />;
    case 'password':
      return <PasswordDialog />;
    case 'take-over':
    case 'hand-back':
    case 'close':
      return <MoveDialog key={open} move={open} />;
  }
}
