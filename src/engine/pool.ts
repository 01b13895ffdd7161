/** What `work` makes of each item, in the order of `items`, with at most `width` of them under way at a time. */
export async function pool<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: { readonly index: number; readonly result: Result }[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results.push({ index, result: await work(item) });
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results.toSorted((left, right) => left.index - right.index).map(({ result }) => result);
}
