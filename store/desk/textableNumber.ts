/** A phone number as SMS peers are written (`+491511234567`), or null when it has no country code or cannot be one. */
export function textableNumber(phone: string): string | null {
  // "+49 (0)151 …" is written in Germany; the zero is not dialled with a country code.
  const number = phone
    .replace('(0)', '')
    .replace(/[\s()./-]/g, '')
    .replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : null;
}
