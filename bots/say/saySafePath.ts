import type { SafePath } from '../../core/decision.ts';
import { countryOf } from '../../dialogs/countryOf.ts';
import { fallbackFor } from '../../dialogs/rule.ts';
import { safePathText } from '../../dialogs/safePathText.ts';
import type { Moment } from './moment.ts';
import type { Saying } from './saying.ts';

/** The reviewed text first, word for word, then what the person who is called can and cannot do. */
export function saySafePath(moment: Moment, path: SafePath): Saying {
  const { library, conversation, locale, situation, speak } = moment;
  const reviewed = safePathText(library.safePaths, {
    path,
    locale,
    country: countryOf(conversation),
    defaultLocale: library.policy.defaultLocale,
  });
  return { urgent: reviewed?.text.trim(), text: status() };

  function status(): string {
    if (conversation.custody === 'waiting') return speak('safe-path.waiting');
    return speak(fallbackFor(situation) === 'wait' ? 'safe-path.coming' : 'safe-path.closed');
  }
}
