import type { DeskList } from '../../../core/desk.ts';
import { words } from '../words/words.ts';
import { account } from './account.ts';
import { focusComposer } from './composer.ts';
import { dialogs } from './dialogs.ts';
import { keys } from './keys.ts';
import { lists } from './lists.ts';
import { may } from './may.ts';
import { pages } from './pages.ts';
import { route } from './route.ts';
import { session } from './session.ts';
import { sound } from './sound.ts';
import { thread } from './thread.ts';

/** Something the palette can do. */
export interface Command {
  readonly id: string;
  readonly group: keyof typeof words.palette.groups;
  readonly name: string;
  /** More words it is found by. */
  readonly hint?: string;
  readonly keys?: string;
  readonly run: () => void;
}

const listOrder: readonly DeskList[] = ['queue', 'mine', 'others', 'bot', 'closed'];

/** Everything that can be done right now, in the order the palette shows it. */
export function commands(): readonly Command[] {
  return [...here(), ...toLists(), ...toPages(), ...aboutAccount(), ...toConversations()];
}

function here(): readonly Command[] {
  const id = thread.current.value?.id;
  if (id === undefined) return [];
  const { thread: say, composer } = words;
  return [
    ...when(may.takeOver.value, { id: 'take', name: say.takeOver, keys: 't', run: keys.takeOver }),
    ...when(may.reply.value, { id: 'reply', name: composer.reply, keys: 'r', run: () => focusComposer(id, 'reply') }),
    ...when(may.note.value, { id: 'note', name: words.thread.note, keys: 'n', run: () => focusComposer(id, 'note') }),
    ...when(may.handBack.value, { id: 'hand', name: say.handBack, keys: 'h', run: () => dialogs.show('hand-back') }),
    ...when(may.close.value, { id: 'close', name: say.close, run: () => dialogs.show('close') }),
  ].map((command) => ({ ...command, group: 'here' }));
}

function when<T>(condition: boolean, command: T): readonly T[] {
  return condition ? [command] : [];
}

function toLists(): readonly Command[] {
  const [first] = lists.lines.value.queue ?? [];
  const next = first && {
    id: 'next',
    group: 'lists' as const,
    name: words.palette.next,
    run: () => route.go(route.deskAddress('queue', first.conversationId)),
  };
  const shown = listOrder.map((list) => ({
    id: `list-${list}`,
    group: 'lists' as const,
    name: words.palette.showList(words.lists.names[list]),
    hint: words.lists.hints[list],
    run: () => route.go(route.deskAddress(list)),
  }));
  return next ? [next, ...shown] : shown;
}

function toPages(): readonly Command[] {
  return pages().map((page) => ({
    id: `page-${page.to}`,
    group: 'lists',
    name: words.palette.goTo(page.name),
    run: () => route.go(page.to),
  }));
}

function aboutAccount(): readonly Command[] {
  const isAvailable = session.me.value?.agent.available === true;
  const { palette, account: say } = words;
  return [
    {
      id: 'available',
      name: isAvailable ? palette.beAway : palette.beAvailable,
      run: () => void account.setAvailable(!isAvailable),
    },
    { id: 'sound', name: sound.isOn.value ? palette.mute : palette.unmute, run: () => sound.set(!sound.isOn.peek()) },
    { id: 'password', name: say.changePassword, run: () => dialogs.show('password') },
    { id: 'keys', name: say.keys, keys: '?', run: () => dialogs.show('help') },
    { id: 'out', name: say.signOut, run: () => void account.signOut() },
  ].map((command) => ({ ...command, group: 'account' }));
}

function toConversations(): readonly Command[] {
  const seen = new Set<string>();
  const found: Command[] = [];
  for (const list of listOrder)
    for (const line of lists.lines.value[list] ?? []) {
      if (seen.has(line.conversationId)) continue;
      seen.add(line.conversationId);
      found.push({
        id: line.conversationId,
        group: 'people',
        name: line.who || words.lists.somebody,
        hint: [line.goal, line.reference].filter(Boolean).join(' · '),
        run: () => route.go(route.deskAddress(list, line.conversationId)),
      });
    }
  return found;
}
