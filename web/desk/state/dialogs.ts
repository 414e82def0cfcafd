import { signal } from '@preact/signals';

type Name = 'palette' | 'help' | 'take-over' | 'hand-back' | 'close' | 'password';

/** The one dialog that is open. */
export const dialogs = {
  open: signal<Name | null>(null),
  show(name: Name): void {
    dialogs.open.value = name;
  },
  close(): void {
    dialogs.open.value = null;
  },
};
