import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import type { Entity } from '../../core/understanding.ts';

/** Telephone numbers with their country; the value is E.164. A number without a country code is read as German or British when it begins with 0. */
export function phonesIn(text: string): readonly Entity[] {
  // Cheap to see, and most texts hold none.
  if (!/\d(?:[ ()/.-]{0,2}\d){6}/.test(text)) return [];
  const international = read(text);
  return international.length > 0 ? international : read(text, 'DE');
}

function read(text: string, country?: 'DE'): readonly Entity[] {
  return findPhoneNumbersInText(text, country).map(({ number, startsAt, endsAt }) => ({
    kind: 'phone',
    text: text.slice(startsAt, endsAt),
    value: number.number,
    at: startsAt,
  }));
}
