import type { Block } from '../../core/blocks.ts';
import type { Activity } from './activity.ts';
import { fieldsOf, textOf } from './loose.ts';
import type { Sending, SendState } from './outbox.ts';

/** One line of the conversation as it is shown; `key` stays the same while it lives. */
export type Entry =
  | { readonly kind: 'time'; readonly key: string; readonly at: number }
  | {
      readonly kind: 'mine';
      readonly key: string;
      readonly at: number;
      readonly text: string;
      readonly state: SendState;
    }
  | {
      readonly kind: 'theirs';
      readonly key: string;
      readonly at: number;
      readonly by: 'bot' | 'agent';
      readonly who: string;
      readonly locale: string;
      readonly blocks: readonly Block[];
      readonly source: Activity['source'];
      /** `ask` = "Did this help?" stands below it; true or false = what the customer said. */
      readonly helped: 'ask' | boolean | undefined;
      /** First of several in a row by the same writer: it carries the name. */
      readonly opens: boolean;
    }
  | { readonly kind: 'notice'; readonly key: string; readonly at: number; readonly blocks: readonly Block[] }
  | { readonly kind: 'asked'; readonly key: string; readonly at: number };

// A pause longer than this is shown with its time.
const pauseMs = 15 * 60_000;

/** Puts together what is shown, in order: what the server has (by its time), then what still waits here. Pure. */
export function entriesOf(activities: readonly Activity[], outgoing: readonly Sending[]): readonly Entry[] {
  const helped = helpedAnswers(activities, outgoing);
  const askable = lastAsked(activities);
  const entries: Entry[] = [];
  let before: { readonly at: number; readonly writer: string } = { at: -Infinity, writer: '' };
  const add = (entry: Entry, writer: string): void => {
    if (entry.at - before.at > pauseMs) entries.push({ kind: 'time', key: `time-${entry.key}`, at: entry.at });
    entries.push(entry);
    before = { at: entry.at, writer };
  };
  for (const activity of activities) {
    const { id, at } = activity;
    if (activity.mine) {
      // The same key before and after the echo, so that the bubble does not jump.
      const key = activity.clientId || id;
      if (isAskForPerson(activity)) add({ kind: 'asked', key, at }, 'me');
      else if (activity.type === 'message') add({ kind: 'mine', key, at, text: activity.text, state: 'sent' }, 'me');
    } else if (activity.type === 'message' && activity.blocks.length > 0) {
      if (activity.by === 'system') {
        add({ kind: 'notice', key: id, at, blocks: activity.blocks }, 'system');
        continue;
      }
      const { by, who, locale, blocks, source } = activity;
      const writer = `${by} ${who}`;
      const answer = helped.get(id) ?? (id === askable ? 'ask' : undefined);
      add(
        {
          kind: 'theirs',
          key: id,
          at,
          by,
          who,
          locale,
          blocks,
          source,
          helped: answer,
          opens: before.writer !== writer,
        },
        writer,
      );
    }
  }
  for (const { clientId, at, activity, state } of outgoing) {
    const shown = { key: clientId, at: Math.max(at, before.at) };
    if (isAskForPerson(activity)) add({ kind: 'asked', ...shown }, 'me');
    else if (activity['type'] === 'message')
      add({ kind: 'mine', ...shown, text: textOf(activity['text']), state }, 'me');
  }
  return entries;
}

function isAskForPerson(activity: { readonly type?: unknown; readonly name?: unknown }): boolean {
  return activity.type === 'event' && activity.name === 'talk-to-person';
}

/** What the customer said about each answer. */
function helpedAnswers(activities: readonly Activity[], outgoing: readonly Sending[]): ReadonlyMap<string, boolean> {
  const said = [...activities.filter((one) => one.mine), ...outgoing.map((one) => one.activity)];
  const helped = said
    .filter((event) => event['type'] === 'event' && event['name'] === 'helped')
    .map((event) => fieldsOf(event['value']));
  return new Map(helped.map((value) => [textOf(value['of']), value['helped'] === true]));
}

/** Only the newest answer is asked about, and only while the chat goes on; a question about an old one would be a chore. */
function lastAsked(activities: readonly Activity[]): string | undefined {
  const last = activities.findLast(
    ({ mine, type, by, custody }) => !mine && ((type === 'message' && by === 'bot') || custody === 'closed'),
  );
  return last?.asksHelped === true ? last.id : undefined;
}
