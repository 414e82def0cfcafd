import type { Choice } from '../../core/content.ts';

/** Choices as numbered lines, for channels without buttons: the customer answers with the number. */
export function numberedChoices(choices: readonly Choice[]): string {
  return choices.map((choice, index) => `${index + 1}. ${choice.label}`).join('\n');
}
