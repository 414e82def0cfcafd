import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import type { Entity } from '../../core/understanding.ts';
import type { Reading } from './entitiesOf.ts';

/** Telephone numbers; the value is E.164. Without a country code a number begins with 0 and is one of the customer's country, as zone and language tell it. */
export function phonesIn(text: string, reading: Reading): readonly Entity[] {
  // Cheap to see, and most texts hold none.
  if (!/\d(?:[ ()/.-]{0,2}\d){6}/.test(text)) return [];
  return findPhoneNumbersInText(text, countryOf(reading))
    .map(({ number, startsAt, endsAt }): Entity => {
      return { kind: 'phone', text: text.slice(startsAt, endsAt), value: number.number, at: startsAt };
    })
    .filter((found) => /^[(]?[+0]/.test(found.text));
}

function countryOf({ zone, language }: Reading): 'AT' | 'CH' | 'DE' | 'GB' | 'IE' {
  const city = zone.split('/').at(-1) ?? '';
  return byCity[city] ?? (language === 'en' ? 'GB' : 'DE');
}

const byCity: Readonly<Record<string, 'AT' | 'CH' | 'DE' | 'GB' | 'IE'>> = {
  Berlin: 'DE',
  Busingen: 'DE',
  Dublin: 'IE',
  London: 'GB',
  Vienna: 'AT',
  Zurich: 'CH',
};
