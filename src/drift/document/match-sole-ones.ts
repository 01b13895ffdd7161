/** What two documents both have, and what only one of them has. */
export interface Matched<Item> {
  readonly pairs: readonly (readonly [Item, Item])[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/** `matched`, where what only one side has is paired too if it is the only one of its key on each side. */
export function withSoleOnes<Item>(matched: Matched<Item>, keyOf: (item: Item) => string): Matched<Item> {
  const pairs = [...matched.pairs];
  const [removed, added] = [new Set(matched.removed), new Set(matched.added)];
  const [lefts, rights] = [grouped(removed, keyOf), grouped(added, keyOf)];
  for (const [key, [left, ...moreLeft]] of lefts) {
    const [right, ...moreRight] = rights.get(key) ?? [];
    if (left === undefined || right === undefined || moreLeft.length + moreRight.length > 0) continue;
    pairs.push([left, right]);
    removed.delete(left);
    added.delete(right);
  }
  return { pairs, removed: [...removed], added: [...added] };
}

/** `items` by their keys, in their order. */
export function grouped<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
}
