/** A number with its noun in the right number: `1 cause`, `2 causes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `all` in one line: the first `most` of them, and how many more there are. */
export function listed(all: readonly string[], most: number): string {
  const more = all.length - most;
  return [...all.slice(0, most), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
