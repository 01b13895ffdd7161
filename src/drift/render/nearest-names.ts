/** The `most` of `known` that look most like `name`, by the pairs of letters that they share (Dice), most alike first; none that shares none. */
export function nearestNames(name: string, known: readonly string[], most: number): readonly string[] {
  const wanted = pairsOf(name.toLowerCase());
  return known
    .map((candidate) => ({ candidate, likeness: likeness(wanted, pairsOf(candidate)) }))
    .filter((item) => item.likeness > 0)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size || 1);
}
