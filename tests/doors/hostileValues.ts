import { type Arbitrary, anything, array, bigInt, constantFrom, double, jsonValue, oneof, string } from 'fast-check';

/** A mark that no page may ever show as a tag. */
export const mark = '<zz9 onload=alert(1)>';

/** Words as nobody writes them by accident. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  'before\0after',
  '\ud800',
  'half \udc00 and \ud83d',
  '\u202e\u2066\u200b\ufeff',
  '__proto__',
  'constructor',
  'toString',
  mark,
  "' or 1=1; drop table event; --",
  '${7*7}{{7*7}}<%= 7*7 %>',
  '../../../../etc/passwd',
  '%00%ff%E0%A4%A',
  'x\r\nSet-Cookie: a=b\r\n\r\n',
  '[x](javascript:alert(1)) ![y](https://evil.example/?q=1)',
  '4111 1111 1111 1111 CVV 123',
  'a'.repeat(20_000),
  '😀'.repeat(6_000),
  '1 '.repeat(9_000),
  '('.repeat(9_000),
  '*_[`'.repeat(3_000),
  '\u0301'.repeat(5_000),
  '-',
  '1e999',
  'NaN',
];

/** Any text. */
export const anyHostileText: Arbitrary<string> = oneof(
  constantFrom(...hostileTexts),
  string({ unit: 'binary', maxLength: 60 }),
  string({ maxLength: 300 }),
);

/** Any value of JSON, and some that are only almost one. */
export const anyHostileValue: Arbitrary<unknown> = oneof(
  anyHostileText,
  constantFrom<unknown>(null, true, 0, -0, -1, 1e308, 2 ** 53, -(2 ** 53), 1.5, [], {}, [[]], [null], { a: 1 }),
  double(),
  jsonValue({ maxDepth: 4, noUnicodeString: false }),
  array(jsonValue({ maxDepth: 1 }), { maxLength: 40 }),
  anything({ withNullPrototype: true, maxDepth: 3 }).map(asJson),
  bigInt().map(String),
);

function asJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    // What has no JSON at all is not sent.
    return null;
  }
}
