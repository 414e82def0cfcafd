import { useState } from 'preact/hooks';
import type { DeadLetter } from '../../../core/delivery.ts';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Time } from '../../kit/Time.tsx';
import { alertPath, inboxPath, sendPath } from '../../kit/iconPaths.ts';
import { channelName } from '../facts/channelName.ts';
import { Link } from '../shell/Link.tsx';
import { clock } from '../state/clock.ts';
import { route } from '../state/route.ts';
import { locale, words } from '../words/words.ts';

const icons = { inbound: inboxPath, outbound: sendPath, unreadable: alertPath };

/** One thing that gave up, with its reason. */
export function LetterCard(props: {
  readonly letter: DeadLetter;
  readonly onReplay: () => Promise<void>;
  readonly onDiscard: () => void;
}) {
  const { letters: say } = words;
  const { letter } = props;
  const [isBusy, setBusy] = useState(false);
  return (
    <li class="card">
      <Icon path={icons[letter.kind]} />
      <div class="card-words">
        <h2>{say.kinds[letter.kind]}</h2>
        <p>{letter.reason}</p>
        <p class="muted">
          <bdi>{channelName(letter.channel)}</bdi> · <Time at={letter.at} now={clock.now.value} locale={locale} />
          {letter.attempts > 0 && ` · ${say.attempts(letter.attempts)}`}
          {letter.conversationId !== undefined && (
            <>
              {' · '}
              <Link to={route.deskAddress('bot', letter.conversationId)}>{say.open}</Link>
            </>
          )}
        </p>
      </div>
      <div class="row-moves">
        {letter.kind !== 'unreadable' && (
          <Button
            small
            busy={isBusy}
            onClick={() => {
              setBusy(true);
              void props.onReplay().then(() => setBusy(false));
            }}
          >
            {say.replay}
          </Button>
        )}
        <Button small kind="plain" onClick={props.onDiscard}>
          {say.discard}
        </Button>
      </div>
    </li>
  );
}
