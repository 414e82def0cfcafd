/** The words and numbers of a normalised text, in any script; an apostrophe inside a word belongs to it ("haven't"). */
export function tokenise(normalised: string): readonly string[] {
  return normalised.match(words) ?? [];
}

const words = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu;
