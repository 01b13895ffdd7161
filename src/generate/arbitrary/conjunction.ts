import { appendPointer, isJsonArray, type JsonObject, type JsonPointer } from '../../core/index.ts';
import { schemaAt } from '../schema-at.ts';

/** A schema object and where it stands, references followed. */
export interface Part {
  readonly value: JsonObject;
  readonly pointer: JsonPointer;
}

/** Schemas that hold at the same time for one value. */
export type Conjunction = readonly Part[];

/** Combinations nest no deeper than this in documents that somebody wrote; beyond it, one contains itself. */
const MAX_NESTING = 8;
/** Alternatives multiply where several combinations stand beside each other. */
const MAX_ALTERNATIVES = 64;

/**
 * The ways to satisfy the schemas at all of `pointers` together: `allOf` taken apart, one branch of each `anyOf` and `oneOf` taken
 * (OpenAPI 3.0.3 §4.7.24). What leads nowhere demands nothing.
 */
export function alternativesOf(document: JsonObject, pointers: readonly JsonPointer[]): readonly Conjunction[] {
  return all(pointers.map((pointer) => expand(document, pointer, 0)));
}

function expand(document: JsonObject, pointer: JsonPointer, nesting: number): readonly Conjunction[] {
  if (nesting > MAX_NESTING) return [];
  const part = schemaAt(document, pointer);
  if (part === undefined) return [[]];
  const branches = (keyword: string): readonly (readonly Conjunction[])[] => {
    const list = part.value[keyword];
    if (!isJsonArray(list)) return [];
    return list.map((_, index) => expand(document, appendPointer(part.pointer, keyword, index), nesting + 1));
  };
  const choices = ['anyOf', 'oneOf'].map(branches).filter((list) => list.length > 0);
  return all([[[part]], ...branches('allOf'), ...choices.map((list) => list.flat())]);
}

/** Each way to take one alternative of every list. */
function all(lists: readonly (readonly Conjunction[])[]): readonly Conjunction[] {
  let made: readonly Conjunction[] = [[]];
  for (const list of lists)
    made = made.flatMap((before) => list.map((next) => [...before, ...next])).slice(0, MAX_ALTERNATIVES);
  return made;
}
