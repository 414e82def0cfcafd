import type { Actor } from '../../../core/event.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Time } from '../../kit/Time.tsx';
import { formatClock } from '../../kit/formatTime.ts';
import { assistantPath } from '../../kit/iconPaths.ts';
import type { Said } from '../facts/itemsOf.ts';
import { session } from '../state/session.ts';
import { locale, words } from '../words/words.ts';
import { Message } from './Message.tsx';

/** What one side said in a row, under one name; the assistant is quieter than people. */
export function Turn({ said, who }: { readonly said: readonly Said[]; readonly who: string }) {
  const [first] = said;
  if (first === undefined) return null;
  const { actor, at } = first.event;
  const name = nameOf(actor, who);
  return (
    <div role="group" class={`turn by-${actor.kind}`} aria-label={name}>
      <p class="turn-who">
        {actor.kind === 'bot' ? (
          <Icon path={assistantPath} />
        ) : (
          actor.kind !== 'system' && <Avatar name={actor.name ?? (who === words.lists.somebody ? '' : name)} small />
        )}
        <bdi>{name}</bdi>
        <Time at={at} locale={locale} shown={formatClock(at, locale)} />
      </p>
      {said.map((one) => (
        <Message key={one.event.seq} said={one} />
      ))}
    </div>
  );
}

function nameOf(actor: Actor, who: string): string {
  switch (actor.kind) {
    case 'customer':
      return who;
    case 'bot':
      return words.assistant;
    case 'system':
      return words.thread.toldCustomer;
    case 'agent':
      return actor.id === session.me.value?.agent.id ? words.you : (actor.name ?? words.thread.colleague);
  }
}
