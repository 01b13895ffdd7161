/** Something that can be chosen one way or another; it has at least one level. */
export interface Factor<Level> {
  readonly name: string;
  readonly levels: readonly Level[];
}

/** One level of a factor. */
export type Choice<Level> = readonly [name: string, level: Level];

interface Option<Level> {
  readonly factor: number;
  readonly choice: Choice<Level>;
}

/**
 * Rows of one choice per factor such that every two levels of every two factors occur together in one of them: a greedy covering
 * array of strength two. The same each time; the number of rows is near the product of the two largest numbers of levels.
 */
export function pairwise<Level>(factors: readonly Factor<Level>[]): readonly (readonly Choice<Level>[])[] {
  const options = factors.map(({ name, levels }, factor) =>
    levels.map((level): Option<Level> => ({ factor, choice: [name, level] })),
  );
  const open = new Map<Option<Level>, Set<Option<Level>>>();
  for (const own of options)
    for (const option of own) open.set(option, new Set(options.flatMap((others) => (others === own ? [] : others))));
  const rows: (readonly Choice<Level>[])[] = [];
  while ([...open.values()].some(({ size }) => size > 0)) {
    const row = nextRow(options, open);
    for (const option of row) for (const other of row) open.get(option)?.delete(other);
    rows.push(row.toSorted((left, right) => left.factor - right.factor).map(({ choice }) => choice));
  }
  return rows;
}

/** A row that covers many open pairs: begins with the neediest level, then adds the level that closes most pairs with what is there. */
function nextRow<Level>(
  options: readonly (readonly Option<Level>[])[],
  open: ReadonlyMap<Option<Level>, ReadonlySet<Option<Level>>>,
): readonly Option<Level>[] {
  const need = (option: Option<Level>): number => open.get(option)?.size ?? 0;
  const first = best(options.flat(), need);
  if (first === undefined) return [];
  const row = [first];
  for (const own of options) {
    if (own.includes(first)) continue;
    const closes = (option: Option<Level>): number =>
      row.filter((chosen) => open.get(chosen)?.has(option)).length * 1_000 + need(option);
    const chosen = best(own, closes);
    if (chosen !== undefined) row.push(chosen);
  }
  return row;
}

function best<Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined {
  let winner: Item | undefined;
  let most = -1;
  for (const item of items) {
    const points = score(item);
    if (points > most) [winner, most] = [item, points];
  }
  return winner;
}
