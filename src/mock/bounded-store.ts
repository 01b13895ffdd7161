/** Objects by id, in the order of creation. When full, each new object drops the oldest. */
export class BoundedStore<Item extends { readonly id: string }> {
  readonly #capacity: number;
  readonly #items = new Map<string, Item>();
  // A ring of ids: finding the oldest key in a Map walks over the holes that earlier deletions left.
  readonly #order: string[] = [];
  #oldest = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** How many objects are kept. */
  get size(): number {
    return this.#items.size;
  }

  /** Keeps `item`, whose id must be new. */
  add(item: Item): void {
    const dropped = this.#order[this.#oldest];
    if (this.#order.length < this.#capacity) {
      this.#order.push(item.id);
    } else {
      if (dropped !== undefined) this.#items.delete(dropped);
      this.#order[this.#oldest] = item.id;
      this.#oldest = (this.#oldest + 1) % this.#capacity;
    }
    this.#items.set(item.id, item);
  }

  /** The object with this id, or undefined. */
  get(id: string): Item | undefined {
    return this.#items.get(id);
  }

  /** Puts `item` in the place of the object with the same id. */
  replace(item: Item): void {
    this.#items.set(item.id, item);
  }

  /** At most `limit` objects, oldest first, after leaving out the first `offset`. */
  page(offset: number, limit: number): readonly Item[] {
    const end = Math.min(this.#order.length, offset + limit);
    const items: Item[] = [];
    for (let position = offset; position < end; position += 1) {
      const id = this.#order[(this.#oldest + position) % this.#order.length];
      const item = id === undefined ? undefined : this.#items.get(id);
      if (item !== undefined) items.push(item);
    }
    return items;
  }
}
