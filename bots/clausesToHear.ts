/** The clauses of a message that may each be urgent by itself; none where it is a single one. */
export function clausesToHear(text: string): readonly string[] {
  const clauses = text
    .slice(0, longest)
    .split(/[,;]\s+/)
    .map((clause) => clause.trim())
    .filter((clause) => clause.split(/\s+/).length >= fewestWords);
  return clauses.length < 2 ? [] : clauses.slice(0, mostClauses);
}

const longest = 600;
const fewestWords = 4;
const mostClauses = 3;
