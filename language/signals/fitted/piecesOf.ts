import type { Clauses } from '../clauses.ts';

/** What is listened to by likeness: every clause of at least two different words, and the whole when it is short. */
export function piecesOf({ each, whole, words }: Clauses): readonly (readonly string[])[] {
  const clauses = each.map((clause) => clause.trim().split(' ')).filter((said) => new Set(said).size >= fewest);
  const short = each.length !== 1 && words >= fewest && words <= most ? [whole.trim().split(' ')] : [];
  return [...clauses, ...short].map((piece) => piece.slice(0, most));
}

/** One word is left to the phrases. */
const fewest = 2;
const most = 40;
