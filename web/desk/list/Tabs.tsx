import type { DeskList } from '../../../core/desk.ts';
import { Link } from '../shell/Link.tsx';
import { lists } from '../state/lists.ts';
import { route } from '../state/route.ts';
import { words } from '../words/words.ts';

const order: readonly DeskList[] = ['queue', 'mine', 'others', 'bot', 'closed'];

/** The lists and how many are in each; the open conversation stays open. */
export function Tabs({ list, conversationId }: { readonly list: DeskList; readonly conversationId: string | null }) {
  const counts = lists.house.value?.counts;
  return (
    <nav class="tabs" aria-label={words.lists.title}>
      {order.map((name) => (
        <Link
          key={name}
          to={route.deskAddress(name, conversationId ?? undefined)}
          isCurrent={name === list}
          className={name === 'queue' && (counts?.queue ?? 0) > 0 ? 'calls' : ''}
        >
          {words.lists.names[name]}
          {counts !== undefined && counts[name] > 0 && name !== 'closed' && <span class="count">{counts[name]}</span>}
        </Link>
      ))}
    </nav>
  );
}
