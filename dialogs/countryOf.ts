import type { Conversation } from '../core/conversation.ts';

/** The country (ISO 3166) in which a customer most likely is, from phone number, zone or language tag; undefined when nothing tells. */
export function countryOf({ address, identity, zone, locale }: Conversation): string | undefined {
  return (
    ofPhone(address.peer) ??
    (zone === undefined ? undefined : zones.get(zone)) ??
    ofPhone(identity.phone) ??
    ofTag(locale)
  );
}

function ofPhone(phone: string | undefined): string | undefined {
  if (phone === undefined || !/^\+\d{6,15}$/.test(phone)) return undefined;
  return prefixes.find(([prefix]) => phone.startsWith(prefix))?.[1];
}

function ofTag(locale: string): string | undefined {
  return /[-_]([A-Za-z]{2})$/.exec(locale)?.[1]?.toUpperCase();
}

// The countries that reviewed texts are written for, and their neighbours in language. Guernsey, Jersey and Man dial +44 too.
const prefixes: readonly (readonly [string, string])[] = [
  ['+44', 'GB'],
  ['+49', 'DE'],
  ['+43', 'AT'],
  ['+41', 'CH'],
  ['+353', 'IE'],
];

const zones: ReadonlyMap<string, string> = new Map([
  ['Europe/London', 'GB'],
  ['Europe/Belfast', 'GB'],
  ['Europe/Berlin', 'DE'],
  ['Europe/Busingen', 'DE'],
  ['Europe/Vienna', 'AT'],
  ['Europe/Zurich', 'CH'],
  ['Europe/Dublin', 'IE'],
]);
