import { IconButton } from '../../kit/IconButton.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { closePath } from '../../kit/iconPaths.ts';
import { Link } from '../shell/Link.tsx';
import { alerts } from '../state/alerts.ts';
import { lists } from '../state/lists.ts';
import { route } from '../state/route.ts';
import { words } from '../words/words.ts';

/** Above the list: whose promised time has passed, and who has waited too long for a reply; stays until somebody looks or puts it away. */
export function OverdueAlert() {
  const ids = alerts.overdue.value;
  if (ids.length === 0) return null;
  return (
    <div class="overdue" role="alert">
      {ids.map((id) => {
        const line = lists.find(id);
        const who = line?.who ?? words.lists.somebody;
        const isMine = line?.custody === 'agent';
        return (
          <Notice
            key={id}
            kind="amber"
            action={
              <>
                <Link to={route.deskAddress(isMine ? 'mine' : 'queue', id)} className="button quiet small">
                  {words.alerts.overdueOpen}
                </Link>
                <IconButton path={closePath} label={words.dismiss} onClick={() => alerts.settleOverdue(id)} />
              </>
            }
          >
            {isMine ? words.alerts.unansweredText(who) : words.alerts.overdueText(who)}
          </Notice>
        );
      })}
    </div>
  );
}
