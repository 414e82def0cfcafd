import type { DeskList, DeskView } from '../../../core/desk.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { backPath, briefPath, verifiedPath } from '../../kit/iconPaths.ts';
import { channelIcon } from '../facts/channelIcon.ts';
import { channelName } from '../facts/channelName.ts';
import { whoOf } from '../facts/whoOf.ts';
import { Link } from '../shell/Link.tsx';
import { route } from '../state/route.ts';
import { session } from '../state/session.ts';
import type { Thread } from '../state/thread.ts';
import { words } from '../words/words.ts';
import { Moves } from './Moves.tsx';
import { Standing } from './Standing.tsx';

/** Who it is, who has the conversation, who else looks at it, and what can be done with it. */
export function ThreadHead(props: {
  readonly open: Thread;
  readonly view: DeskView;
  readonly list: DeskList;
  readonly showsBrief: boolean;
  readonly onBrief: (shows: boolean) => void;
}) {
  const { open, view } = props;
  const { thread: say } = words;
  const who = whoOf(view);
  const { channel } = view.conversation.address;
  return (
    <header class="thread-head">
      <Link to={route.deskAddress(props.list)} className="icon-button back" label={words.back}>
        <Icon path={backPath} />
      </Link>
      <div class="thread-who">
        <h2 tabIndex={-1} aria-label={say.title(who)}>
          <bdi>{who}</bdi>
          {view.conversation.identity.level === 'verified' && (
            <span class="verified" title={words.lists.verified}>
              <Icon path={verifiedPath} />
            </span>
          )}
        </h2>
        <p class="thread-sub">
          <span class="line-channel">
            <Icon path={channelIcon(channel)} />
            {channelName(channel)}
          </span>
          <Standing open={open} view={view} />
        </p>
      </div>
      <Viewers open={open} />
      <Moves id={open.id} />
      <button
        type="button"
        class="icon-button brief-toggle"
        aria-pressed={props.showsBrief}
        title={say.showBrief}
        onClick={() => props.onBrief(!props.showsBrief)}
      >
        <Icon path={briefPath} />
        <span>{say.showBrief}</span>
      </button>
    </header>
  );
}

function Viewers({ open }: { readonly open: Thread }) {
  const me = session.me.value?.agent.id;
  const others = open.viewers.filter((viewer) => viewer.agentId !== me);
  if (others.length === 0) return <div class="viewers" />;
  const names = others.map((viewer) => viewer.name).join(', ');
  const text = others.length === 1 ? words.thread.alsoHere(names) : words.thread.alsoHereMany(names);
  return (
    <div class="viewers" role="status">
      {others.slice(0, 3).map((viewer) => (
        <Avatar key={viewer.agentId} name={viewer.name} small title={viewer.name} />
      ))}
      <span class="viewers-words">{text}</span>
    </div>
  );
}
