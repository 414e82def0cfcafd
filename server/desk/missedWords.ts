import { speaker } from '../../bots/say/speak.ts';
import type { Library } from '../../core/library.ts';
import type { DeadlineSettings } from '../../desk/deadlines.ts';
import { knownZone, sayUntil } from '../../dialogs/times.ts';

/** What a customer is told whose promised time has passed: that nobody came, and what holds now. */
export function missedWords(library: () => Library): DeadlineSettings['say'] {
  return ({ kind, due }, { address, locale, zone }, now) => {
    const { hours } = library();
    const speak = speaker(library(), { locale, variant: address.channel === 'sms' ? 'sms' : 'web' });
    if (due === null) return speak('wait.missed-bot');
    const shown = knownZone(zone, hours.zone);
    const time = sayUntil(due, now, shown, locale, zone !== shown);
    return kind === 'wait' ? speak('wait.missed', { due: time }) : speak('callback.missed', { due: time });
  };
}
