import { IconButton } from '../../kit/IconButton.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { closePath } from '../../kit/iconPaths.ts';
import { Link } from '../shell/Link.tsx';
import { alerts } from '../state/alerts.ts';
import { lists } from '../state/lists.ts';
import { route } from '../state/route.ts';
import { words } from '../words/words.ts';

/** Above the list: whose promised time has passed; stays until somebody looks or puts it away. */
export function OverdueAlert() {
  const ids = alerts.overdue.value;
  if (ids.length === 0) return null;
  return (
    <div class="overdue" role="alert">
      {ids.map((id) => {
        const who = lists.find(id)?.who ?? words.lists.somebody;
        return (
          <Notice
            key={id}
            kind="amber"
            action={
              <>
                <Link to={route.deskAddress('queue', id)} className="button quiet small">
                  {words.alerts.overdueOpen}
                </Link>
                <IconButton path={closePath} label={words.dismiss} onClick={() => alerts.settleOverdue(id)} />
              </>
            }
          >
            {words.alerts.overdueText(who)}
          </Notice>
        );
      })}
    </div>
  );
}
