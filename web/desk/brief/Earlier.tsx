import type { DeskView } from '../../../core/desk.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Time } from '../../kit/Time.tsx';
import { channelIcon } from '../facts/channelIcon.ts';
import { channelName } from '../facts/channelName.ts';
import { Link } from '../shell/Link.tsx';
import { clock } from '../state/clock.ts';
import { lists } from '../state/lists.ts';
import { route } from '../state/route.ts';
import { locale, words } from '../words/words.ts';
import { Section } from './Section.tsx';

/** The other conversations of the same person, newest first. */
export function Earlier({ earlier }: { readonly earlier: DeskView['earlier'] }) {
  const { brief: say } = words;
  return (
    <Section title={say.earlier}>
      {earlier.length === 0 ? (
        <p class="muted">{say.noEarlier}</p>
      ) : (
        <ul class="brief-list">
          {earlier.map((contact) => (
            <li key={contact.conversationId}>
              <Icon path={channelIcon(contact.channel)} />
              <div>
                <Link to={route.deskAddress(lists.shown.value, contact.conversationId)}>
                  <bdi>{contact.goal || words.lists.noGoal}</bdi>
                </Link>
                <p class="muted">
                  <bdi>{channelName(contact.channel)}</bdi> ·{' '}
                  <Time at={contact.startedAt} now={clock.now.value} locale={locale} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
