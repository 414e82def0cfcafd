import type { Route } from '../../core/channel.ts';
import type { StreamRoute } from '../http/streamRoute.ts';
import type { DeskApiSettings } from './settings.ts';

export type { DeskApiSettings } from './settings.ts';

/** All that core/deskApi.ts promises the screens, as plain routes; `close` ends the open streams and stops listening. */
export function openDeskApi(_settings: DeskApiSettings): {
  readonly routes: readonly Route[];
  readonly streams: readonly StreamRoute[];
  close(): void;
} {
  return { routes: [], streams: [], close: () => undefined };
}
