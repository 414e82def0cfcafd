import type { Entity } from '../../core/understanding.ts';

/** Amounts with their currency; the value is `1234.50 EUR`. Reads `1,234.50` and `1.234,50`. */
export function amountsIn(text: string): readonly Entity[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const groups = match.groups ?? {};
    const currency = currencies.get((groups['before'] ?? groups['after'] ?? '').toLowerCase());
    const number = plainNumber(groups['number'] ?? groups['number2'] ?? '');
    if (currency === undefined || number === null) return [];
    return [{ kind: 'amount', text: match[0].trim(), value: `${number} ${currency}`, at: match.index } as const];
  });
}

const currencies: ReadonlyMap<string, string> = new Map([
  ...each('EUR', '€ eur euro euros'),
  ...each('GBP', '£ gbp pound pounds pfund quid'),
  ...each('USD', '$ usd dollar dollars'),
  ...each('CHF', 'chf franken francs'),
  ...each('PLN', 'pln zloty zł'),
  ...each('SEK', 'sek kronor'),
  ...each('CZK', 'czk kč'),
  ...each('HUF', 'huf forint'),
  ...each('JPY', '¥ jpy yen'),
  ...each('DKK', 'dkk'),
  ...each('NOK', 'nok'),
  ...each('INR', '₹ inr rupees rupee rupien'),
  ...each('TRY', '₺ lira'),
  ...each('RON', 'ron lei'),
  ...each('AUD', 'aud'),
  ...each('CAD', 'cad'),
]);

function each(code: string, names: string): readonly (readonly [string, string])[] {
  return names.split(' ').map((name) => [name, code] as const);
}

const number = String.raw`\d{1,3}(?:[.,' ]\d{3}){1,4}(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?!\d)`;
const signs = '[€£$¥₹₺]';
const words = [...currencies.keys()].filter((name) => /^\p{L}/u.test(name)).join('|');
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?:(?<before>${signs}|(?:${words})(?=[ ]?\d))[ ]?(?<number>${number})|(?<number2>${number})[ ]?(?<after>${signs}|(?:${words})(?!\p{L})))`,
  'giu',
);

/** The last point or comma is the decimal one when one or two digits follow it. */
function plainNumber(written: string): string | null {
  const decimal = /[.,](\d{1,2})$/.exec(written);
  const whole = (decimal === null ? written : written.slice(0, decimal.index)).replace(/\D/g, '');
  if (whole === '') return null;
  return decimal === null ? String(Number(whole)) : `${Number(whole)}.${(decimal[1] ?? '').padEnd(2, '0')}`;
}
