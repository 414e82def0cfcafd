import type { Found } from './found.ts';

/** Finds bank account numbers: a country's letters, its exact length, and a checksum of 1 modulo 97. Shown as `[IBAN ••3000]`. */
export function findIbans(folded: string): readonly Found[] {
  const found: Found[] = [];
  let free = 0;
  for (const start of folded.matchAll(ibanStart)) {
    const length = lengths.get(start[1]?.toUpperCase() ?? '');
    if (length === undefined || start.index < free) continue;
    const iban = read(folded, start.index, length);
    if (!iban || !isValid(iban.values)) continue;
    free = iban.to;
    const lastFour = iban.values.slice(-4).map((value) => value.toString(36).toUpperCase());
    found.push({ kind: 'iban', from: start.index, to: iban.to, shown: `[IBAN ••${lastFour.join('')}]` });
  }
  return found;
}

const ibanStart = /(?<![A-Za-z0-9])([A-Za-z]{2})[ -]?\d[ -]?\d/g;

interface Read {
  /** 0 to 9 for digits, 10 to 35 for letters. */
  readonly values: readonly number[];
  readonly to: number;
}

/** Reads `length` letters and digits, grouped by at most two spaces, dashes or dots; null when something else comes first. */
function read(folded: string, from: number, length: number): Read | null {
  const values: number[] = [];
  let to = from;
  for (let skipped = 0; values.length < length; to++) {
    const value = valueOf(folded.charCodeAt(to));
    if (value >= 0) values.push(value);
    else if (!' -.\t\n'.includes(folded.charAt(to) || '?') || skipped === 2) return null;
    skipped = value >= 0 ? 0 : skipped + 1;
  }
  return valueOf(folded.charCodeAt(to)) >= 0 ? null : { values, to };
}

function valueOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const upper = code & ~32;
  return upper >= 65 && upper <= 90 ? upper - 55 : -1;
}

function isValid(values: readonly number[]): boolean {
  let remainder = 0;
  for (const value of [...values.slice(4), ...values.slice(0, 4)])
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  return remainder === 1;
}

/** Length by country, from the SWIFT IBAN registry. */
const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 ' +
    'FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 ' +
    'LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 ' +
    'RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);
