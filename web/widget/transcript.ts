import { formatClock, formatDay } from '../kit/formatTime.ts';
import type { ChatView } from './chat.ts';
import { plainText } from './plainText.ts';
import type { Words } from './words.ts';

/** The whole conversation as plain text, one paragraph per message, for the customer to keep. */
export function transcript(view: ChatView, words: Words, now: number): string {
  const said = view.entries.flatMap((entry) => {
    const clock = formatClock(entry.at, view.locale);
    switch (entry.kind) {
      case 'time':
        return [`— ${formatDay(entry.at, now, view.locale)} —`];
      case 'asked':
        return [`[${clock}] ${words.asked}`];
      case 'notice':
        return [`[${clock}] ${plainText(entry.blocks)}`];
      case 'mine':
        return [`[${clock}] ${words.you}: ${entry.text}${entry.state === 'sent' ? '' : ` (${words.notSent})`}`];
      case 'theirs': {
        const who = entry.by === 'agent' ? entry.who || words.person : words.assistant;
        const source = entry.source === undefined ? '' : `\n(${words.from}: ${entry.source.title})`;
        return [`[${clock}] ${who}: ${plainText(entry.blocks)}${source}`];
      }
    }
  });
  return [`Chat · ${view.company}`, ...said, ''].join('\n\n');
}
