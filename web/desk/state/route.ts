import { computed, signal } from '@preact/signals';
import type { DeskList } from '../../../core/desk.ts';
import { realDay } from '../facts/realDay.ts';

/** Where somebody is in the desk. */
export type Place =
  | { readonly page: 'desk'; readonly list: DeskList; readonly conversationId: string | null }
  | { readonly page: 'yesterday'; readonly date: string | null }
  | { readonly page: 'people' | 'letters' | 'person' | 'welcome' | 'unknown' };

const address = signal(location.pathname + location.search);
const place = computed(() => placeOf(new URL(address.value, location.origin)));

/** The address line, as a place. */
export const route = {
  place,
  start(): void {
    addEventListener('popstate', () => {
      address.value = location.pathname + location.search;
    });
  },
  /** Goes to an address of the desk; `replace` leaves no step back. */
  go(to: string, replace = false): void {
    if (to === address.value) return;
    if (replace) history.replaceState(null, '', to);
    else history.pushState(null, '', to);
    address.value = to;
  },
  /** The address of a list, with a conversation open or none. */
  deskAddress(list: DeskList, conversationId?: string): string {
    const path = conversationId === undefined ? '/desk/' : `/desk/conversations/${encodeURIComponent(conversationId)}`;
    return list === 'queue' ? path : `${path}?list=${list}`;
  },
};

const listNames: readonly DeskList[] = ['queue', 'mine', 'others', 'bot', 'closed'];
const plainPages = { people: 'people', 'dead-letters': 'letters', person: 'person', welcome: 'welcome' };

function placeOf(url: URL): Place {
  const [first = '', second] = url.pathname.replace(/^\/desk\/?/, '').split('/');
  const list = listNames.find((name) => name === url.searchParams.get('list')) ?? 'queue';
  if (first === '') return { page: 'desk', list, conversationId: null };
  if (first === 'conversations' && second) return { page: 'desk', list, conversationId: decode(second) };
  if (first === 'yesterday') return { page: 'yesterday', date: realDay(url.searchParams.get('date')) };
  for (const [name, page] of Object.entries(plainPages)) if (name === first) return { page } as Place;
  return { page: 'unknown' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded as it should be: no conversation has this id.
    return text;
  }
}
