import type { Entity } from '../../core/understanding.ts';

/** Countries by their English and German names; the value is the ISO 3166 code. */
export function countriesIn(text: string): readonly Entity[] {
  const states = [...text.matchAll(/(?<!\p{L})(?:USA?|U\.S\.(?:A\.)?)(?!\p{L})/gu)].map(
    (match) => ({ kind: 'country', text: match[0], value: 'US', at: match.index }) as const,
  );
  const named = [...text.matchAll(pattern)].flatMap((match) => {
    const code = names.get(match[0].toLowerCase());
    return code === undefined ? [] : [{ kind: 'country', text: match[0], value: code, at: match.index } as const];
  });
  // In capitals only: "us" is a word.
  return [...named, ...states];
}

const codes =
  'AE AL AM AR AZ BA BD BO BY CL CO CR CU DO DZ EC ET GH GT HK ID IQ IR JM KE KH KW KZ LB LK MC MD ME MK MM MU MY NP OM PA PE PH PY QA SA SN SV TW TZ UG UY UZ VE VN ' +
  'AT AU BE BG BR CA CH CN CY CZ DE DK EE EG ES FI FR GB GR HR HU IE IL IN IS IT JP KR LI LT LU LV MA MT MX NG NL NO NZ PK PL PT RO RS RU SE SG SI SK TH TN TR UA US ZA';

const names: ReadonlyMap<string, string> = new Map(
  [
    ...['en', 'de'].flatMap((locale) => {
      const display = new Intl.DisplayNames(locale, { type: 'region' });
      return codes.split(' ').map((code) => [display.of(code) ?? code, code] as const);
    }),
    ['UK', 'GB'] as const,
    ['England', 'GB'] as const,
    ['Great Britain', 'GB'] as const,
    ['Holland', 'NL'] as const,
    ['the States', 'US'] as const,
    ['Turkey', 'TR'] as const,
    ['Scotland', 'GB'] as const,
    ['Schottland', 'GB'] as const,
    ['Wales', 'GB'] as const,
    ['UAE', 'AE'] as const,
    ['Emirates', 'AE'] as const,
    ['Czech Republic', 'CZ'] as const,
  ].map(([name, code]) => [name.toLowerCase(), code] as const),
);

const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
const pattern = new RegExp(
  `(?<!\\p{L})(?:${longestFirst.map((name) => name.replace(/[.*+?()[\]]/g, '\\$&')).join('|')})(?!\\p{L})`,
  'giu',
);
