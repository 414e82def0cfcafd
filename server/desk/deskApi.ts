import { speaker } from '../../bots/say/speak.ts';
import type { Route } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { StreamRoute } from '../http/streamRoute.ts';
import { openPasswords } from '../signIn/passwords.ts';
import { openSessions } from '../signIn/sessions.ts';
import type { Desk } from './desk.ts';
import { deskRoutes } from './deskRoutes.ts';
import { openDeskStream } from './deskStream.ts';
import { agents } from './endpoints/agents.ts';
import { backup } from './endpoints/backup.ts';
import { conversations } from './endpoints/conversations.ts';
import { deadLetters } from './endpoints/deadLetters.ts';
import { moves } from './endpoints/moves.ts';
import { ownAccount } from './endpoints/ownAccount.ts';
import { persons } from './endpoints/persons.ts';
import { reports } from './endpoints/reports.ts';
import { signIn } from './endpoints/signIn.ts';
import { tickets } from './endpoints/tickets.ts';
import { openPresence } from './presence.ts';
import type { DeskApiSettings } from './settings.ts';

export type { DeskApiSettings } from './settings.ts';

/** All that core/deskApi.ts promises the screens, as plain routes; `close` ends the open streams and stops listening. */
export function openDeskApi(settings: DeskApiSettings): {
  readonly routes: readonly Route[];
  readonly streams: readonly StreamRoute[];
  close(): void;
} {
  const desk = furnish(settings);
  const stream = openDeskStream(desk);
  const routes = deskRoutes(desk, {
    ...signIn(desk),
    ...ownAccount(desk),
    ...tickets(desk),
    ...conversations(desk),
    ...moves(desk),
    ...agents(desk),
    ...deadLetters(desk),
    ...reports(desk),
    ...persons(desk),
    ...backup(desk),
  });
  return { routes, streams: [stream.route], close: () => stream.close() };
}

function furnish(settings: DeskApiSettings): Desk {
  const { store, library } = settings;
  return {
    ...settings,
    sessions: openSessions(store.people),
    passwords: settings.passwords ?? openPasswords(),
    presence: openPresence(),
    audit: ({ caller, request, now }, what, target) =>
      store.people.audit(
        { who: caller?.kind === 'agent' ? caller.agent.id : (caller?.kind ?? ''), what, target, from: request.ip },
        now,
      ),
    voice({ address, locale }, variant) {
      const live = library();
      // Better to wait a moment than to join somebody's conversation without saying so.
      if (live === null) throw new NightdeskError('store-unavailable', 'The knowledge is not loaded yet.');
      return speaker(live, { locale, variant: variant ?? (address.channel === 'sms' ? 'sms' : 'web') });
    },
  };
}
