import type { StoryStep } from '../core/index.ts';

/** What was done to one object between two looks at it. */
export interface Lapse<Item> {
  /** The look before; undefined at the beginning. */
  readonly before: Item | undefined;
  /** Everything but looks, in order. */
  readonly changes: readonly Item[];
  /** The look after; undefined where nobody looked again. */
  readonly after: Item | undefined;
}

/** The steps of a story, told or not, object by object. */
export function stepsByObject<Item extends { readonly step: StoryStep }>(
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const objects = [...new Set(items.map(({ step }) => step.object))];
  return objects.map((object) => items.filter(({ step }) => step.object === object));
}

/** The lapses between looks, object by object; those in which nothing was done are left out. */
export function lapsesOf<Item extends { readonly step: StoryStep }>(items: readonly Item[]): readonly Lapse<Item>[] {
  return stepsByObject(items).flatMap((steps) => {
    const lapses: Lapse<Item>[] = [];
    let before: Item | undefined;
    let changes: Item[] = [];
    for (const item of steps)
      if (item.step.action === 'read') {
        if (changes.length > 0) lapses.push({ before, changes, after: item });
        [before, changes] = [item, []];
      } else changes.push(item);
    return changes.length > 0 ? [...lapses, { before, changes, after: undefined }] : lapses;
  });
}

/** The lapses between two looks at an object to which nothing was done, while `changes` were done to others. */
export function lapsesOfOthers<Item extends { readonly step: StoryStep }>(
  items: readonly Item[],
): readonly Lapse<Item>[] {
  return items.flatMap((after, end) => {
    const { object } = after.step;
    const start = items.findLastIndex((item, index) => index < end && item.step.object === object);
    const before = items[start];
    const changes = items.slice(start + 1, end).filter(({ step }) => step.action !== 'read');
    const isLooked = after.step.action === 'read' && before?.step.action === 'read';
    return isLooked && changes.length > 0 ? [{ before, changes, after }] : [];
  });
}
