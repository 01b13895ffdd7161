/** A name as a step of a place: as it is where it is plain, quoted where a reader could take it for two steps. */
export function nameStep(name: string): string {
  return /^[\w$@-]+$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

/** The steps `tail` behind `head`, such as `request application/json` and `.session[].id`. */
export function placeOf(head: string, tail: string): string {
  if (tail === '') return head;
  return `${head} ${tail.startsWith('.') ? tail.slice(1) : tail}`.trim();
}
