import { signal } from '@preact/signals';

/** The move that is on its way to the server. */
export const moving = signal<'take-over' | 'hand-back' | 'close' | null>(null);
