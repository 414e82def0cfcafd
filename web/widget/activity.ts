import type { Block } from '../../core/blocks.ts';
import { fieldsOf, listOf, textOf } from './loose.ts';
import { readBlocks } from './readBlocks.ts';

/** A Direct Line activity as the widget understands it. */
export interface Activity {
  readonly id: string;
  readonly type: string;
  /** Server time in milliseconds; strictly increasing within a conversation. */
  readonly at: number;
  readonly mine: boolean;
  /** Our own mark on what we sent, echoed by the server. */
  readonly clientId: string;
  readonly name: string;
  readonly value: unknown;
  readonly text: string;
  readonly locale: string;
  readonly by: 'bot' | 'agent' | 'system';
  readonly who: string;
  readonly blocks: readonly Block[];
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly source: { readonly title: string; readonly url: string } | undefined;
  readonly asksHelped: boolean;
  readonly offersPerson: boolean;
  readonly custody: Custody | undefined;
}

type Custody = 'bot' | 'waiting' | 'agent' | 'closed';

/** Reads one activity of a frame. Undefined for what has no id. */
export function readActivity(value: unknown): Activity | undefined {
  const wire = fieldsOf(value);
  const id = textOf(wire['id']);
  const type = textOf(wire['type']);
  if (type === '' || (id === '' && type !== 'typing')) return undefined;
  const channelData = fieldsOf(wire['channelData']);
  const ours = fieldsOf(channelData['nightdesk']);
  const source = fieldsOf(ours['source']);
  const by = textOf(ours['by']);
  const custody = textOf(ours['custody']);
  return {
    id,
    type,
    at: Date.parse(textOf(wire['timestamp'])) || Date.now(),
    mine: fieldsOf(wire['from'])['role'] === 'user',
    clientId: textOf(channelData['clientActivityID']),
    name: textOf(wire['name']),
    value: wire['value'],
    text: textOf(wire['text']),
    locale: textOf(wire['locale']),
    by: by === 'agent' || by === 'system' ? by : 'bot',
    who: textOf(ours['name']),
    blocks: readBlocks(ours['blocks']),
    choices: readChoices(ours['choices']),
    source:
      textOf(source['url']) && textOf(source['title'])
        ? { title: textOf(source['title']), url: textOf(source['url']) }
        : undefined,
    asksHelped: ours['asksHelped'] === true,
    offersPerson: ours['offersPerson'] === true,
    custody:
      custody === 'bot' || custody === 'waiting' || custody === 'agent' || custody === 'closed'
        ? custody
        : // A new chat can begin with a person who had the case already: their first word tells.
          by === 'agent'
          ? by
          : undefined,
  };
}

/** Never more than four. */
function readChoices(choices: unknown): Activity['choices'] {
  return listOf(choices)
    .map((choice) => ({ id: textOf(fieldsOf(choice)['id']), label: textOf(fieldsOf(choice)['label']) }))
    .filter((choice) => choice.label !== '')
    .slice(0, 4);
}
