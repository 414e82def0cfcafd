import { english } from './english.ts';

export const german: typeof english = english;
