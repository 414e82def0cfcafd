/**
 * Makes a text comparable: compatibility forms unified, the invisible dropped, lower case, look-alike letters of other
 * scripts folded inside Latin words ("саrd" with a Cyrillic "са" is "card"), typographic quotes straight, spaces single.
 */
export function normalise(text: string): string {
  const unified = text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\ufffd]/gu, '')
    // The Turkish dotted İ would become two characters.
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(/[‘’‚‛′´`]/g, "'")
    .replace(/[“”„‟″«»]/g, '"');
  return foldLookAlikes(unified).replace(/\s+/g, ' ').trim();
}

/** Only words that mix scripts are folded: a word that is Cyrillic or Greek throughout means what it says. */
function foldLookAlikes(text: string): string {
  if (!/[\u0370-\u04ff]/.test(text)) return text;
  return text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    /[a-z]/.test(word) ? word.replace(/[\u0370-\u04ff]/g, (letter) => lookAlikes.get(letter) ?? letter) : word,
  );
}

const lookAlikes = new Map(
  [...'аaеeоoрpсcуyхxіiјjѕsһhԁdкkмmтtвbнhαaοoρpνvιiκkτtυuεeχx'.matchAll(/(.)(.)/gu)].map(
    (pair) => [pair[1] ?? '', pair[2] ?? ''] as const,
  ),
);
