import type { DeskLine, DeskList } from '../../../core/desk.ts';
import { Icon } from '../../kit/Icon.tsx';
import { verifiedPath } from '../../kit/iconPaths.ts';
import { channelIcon } from '../facts/channelIcon.ts';
import { channelName } from '../facts/channelName.ts';
import { formatWait } from '../facts/formatWait.ts';
import { needsReply } from '../facts/needsReply.ts';
import { unansweredMs } from '../facts/unansweredMs.ts';
import { waitOf } from '../facts/waitOf.ts';
import { Link } from '../shell/Link.tsx';
import { clock } from '../state/clock.ts';
import { route } from '../state/route.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { Mood } from './Mood.tsx';
import { WaitMark } from './WaitMark.tsx';

/** One conversation in a list: who, what they want, how they feel, how long they wait. */
export function Line(props: { readonly line: DeskLine; readonly list: DeskList; readonly isOpen: boolean }) {
  const { line, list } = props;
  return (
    <li>
      <Link
        to={route.deskAddress(list, line.conversationId)}
        className={`line${props.isOpen ? ' open' : ''}`}
        isCurrent={props.isOpen}
        line={line.conversationId}
      >
        <span class="line-top">
          <span class="line-who">
            <bdi>{line.who || words.lists.somebody}</bdi>
            {line.identityLevel === 'verified' && (
              <span class="verified" title={words.lists.verified}>
                <Icon path={verifiedPath} />
                <span class="unseen">{words.lists.verified}</span>
              </span>
            )}
          </span>
          <WaitMark line={line} />
        </span>
        <span class="line-goal" dir="auto">
          {line.goal || words.lists.noGoal}
        </span>
        <span class="line-foot">
          <span class="line-channel" title={channelName(line.channel)}>
            <Icon path={channelIcon(line.channel)} />
            {channelName(line.channel)}
          </span>
          <Mood dissatisfied={line.dissatisfied} />
          <Standing line={line} list={list} />
        </span>
      </Link>
    </li>
  );
}

/** What is left of the promise, or who is at it. */
function Standing({ line, list }: { readonly line: DeskLine; readonly list: DeskList }) {
  const wait = waitOf(line, clock.now.value);
  const { lists: say } = words;
  if (wait?.kind === 'overdue') return <span class="tag amber">{say.overdue(formatWait(wait.overMs))}</span>;
  if (wait?.kind === 'callback') return <span class="standing">{say.callbackAgreed}</span>;
  if (wait?.kind === 'waiting') return <span class="standing">{say.left(formatWait(wait.leftMs))}</span>;
  const unanswered = unansweredMs(line, clock.now.value, session.replyMinutes);
  if (unanswered !== undefined) return <span class="tag amber">{say.noReply(formatWait(unanswered))}</span>;
  if (list === 'mine' && needsReply(line)) return <span class="tag amber">{say.needsReply}</span>;
  if (list === 'others' && line.agentName !== undefined)
    return <span class="standing">{say.withAgent(line.agentName)}</span>;
  return null;
}
