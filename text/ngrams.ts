/** Runs of `size` neighbouring tokens, joined by a space. */
export function wordGrams(tokens: readonly string[], size: number): readonly string[] {
  return tokens.slice(size - 1).map((_, at) => tokens.slice(at, at + size).join(' '));
}

/** Runs of `smallest` to `largest` characters inside each token with a space on both sides ("·ca", "car", "ard", "rd·"); a token shorter than a run is a run of its own. */
export function characterGrams(tokens: readonly string[], smallest: number, largest: number): readonly string[] {
  const grams: string[] = [];
  for (const token of tokens) {
    const padded = ` ${token.slice(0, longestToken)} `;
    for (let size = smallest; size <= largest; size++) {
      if (padded.length <= size) {
        grams.push(padded);
        break;
      }
      for (let at = 0; at + size <= padded.length; at++) grams.push(padded.slice(at, at + size));
    }
  }
  return grams;
}

const longestToken = 40;
