/** Names that are joined two by two into groups. A group is called by its least name, whatever the order in which they were joined. */
export class Groups {
  readonly #leads = new Map<string, string>();

  /** Puts the groups of the two names together. */
  join(one: string, two: string): void {
    const [left, right] = [this.groupOf(one), this.groupOf(two)];
    if (left < right) this.#leads.set(right, left);
    else if (right < left) this.#leads.set(left, right);
  }

  /** The name of the group that `name` is in: itself where it was never joined. */
  groupOf(name: string): string {
    let least = name;
    for (let next = this.#leads.get(least); next !== undefined; next = this.#leads.get(least)) least = next;
    if (least !== name) this.#leads.set(name, least);
    return least;
  }
}
