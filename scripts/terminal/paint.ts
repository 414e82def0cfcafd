import { styleText } from 'node:util';

/** Colours for a terminal; plain text where the output is not one, or NO_COLOR asks for it. */
export const paint = {
  /** Of little weight. */
  faint: (text: string): string => styled('dim', text),
  strong: (text: string): string => styled('bold', text),
  /** Our one accent. */
  accent: (text: string): string => styled('cyan', text),
  warning: (text: string): string => styled('yellow', text),
};

function styled(style: Parameters<typeof styleText>[0], text: string): string {
  return process.stdout.isTTY && process.env['NO_COLOR'] === undefined ? styleText(style, text) : text;
}
