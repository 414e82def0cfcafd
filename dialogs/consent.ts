/**
 * What a text message asks by the carriers' keywords: the whole trimmed message, any case. `STOP` and its kin stop, `START`
 * and `UNSTOP` start again, `HELP` and `INFO` ask who writes. `YES` is left to the conversation: it may answer a question.
 */
export function keywordOf(text: string): 'stop' | 'start' | 'help' | null {
  const word = text
    .normalize('NFKC')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/^opt (out|in)$/, 'opt$1');
  if (stop.has(word)) return 'stop';
  if (start.has(word)) return 'start';
  return help.has(word) ? 'help' : null;
}

// CANCEL, END and QUIT block the number at the carrier whatever we think of them, so we must believe them too.
const stop: ReadonlySet<string> = new Set(
  'stop stopall unsubscribe cancel end quit revoke optout stopp abmelden abbestellen'.split(' '),
);
const start: ReadonlySet<string> = new Set('start unstop optin anmelden'.split(' '));
const help: ReadonlySet<string> = new Set('help info hilfe'.split(' '));
