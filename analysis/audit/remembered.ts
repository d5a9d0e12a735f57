// A plan of 100,000 different rows would keep all its texts; past this many the memory starts anew.
const MOST_REMEMBERED = 50_000;
// A cell of a plan is a sentence or two; what is longer does not repeat and is not worth keeping.
const LONGEST_REMEMBERED = 1_000;

/** The same pure function, worked out once for each text: tables repeat theirs, and many rules ask for the same. */
export function remembered<T extends object | string | null>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return work(text);
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const result = work(text);
    known.set(text, result);
    return result;
  };
}
