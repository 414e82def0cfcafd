/** The same function, which remembers what it made of the last words it was asked about: people use the same words again and again. */
export function byWord<Result>(make: (word: string) => Result): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const result = make(word);
    // Whoever writes nonsense must not fill the memory: it is forgotten as a whole, and real words come back soon.
    if (known.size >= most) known.clear();
    if (word.length <= longest) known.set(word, result);
    return result;
  };
}

const most = 10_000;
const longest = 40;
