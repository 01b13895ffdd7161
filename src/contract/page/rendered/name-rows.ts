import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../../core/index.ts';
import { UNKNOWN } from '../imported-document.ts';
import { schemaOfTextRow, type TextRow } from './text-row.ts';

type Nameless = Extract<TextRow, { readonly kind: 'nameless' }>;

/** A property of the sample, and the rows that stand for it and for what is inside. */
interface Expected {
  readonly name: string;
  readonly inside: readonly Expected[] | null;
}

/** The rows that belong between two that have names. */
interface Stretch {
  readonly named: Extract<TextRow, { readonly kind: 'named' }> | null;
  readonly nameless: readonly Nameless[];
}

/** How many properties have to follow one that has a name; null for those before the first. */
interface Wanted {
  readonly name: string | null;
  length: number;
}

const MAX_DEPTH = 50;

/**
 * The schema of the object of which `sample` is an example: its members give the rows their names, in order. Undefined where they do not
 * fit one to one, or where a row that has a name stands at the place of another.
 */
export function nameRows(rows: readonly TextRow[], sample: JsonValue): JsonObject | undefined {
  const expected = membersOf(sample, 0);
  if (expected === undefined || expected.length === 0) return undefined;
  const stretches = stretchesOf(rows);
  const wanted = stretchLengths(expected);
  if (stretches.length !== wanted.length) return undefined;
  const keywords = stretches.map((stretch, index) => keywordsOf(stretch, wanted[index]));
  if (!keywords.every((item) => item !== undefined)) return undefined;
  return objectOf(expected, keywords.flat().values());
}

/** The keywords of the properties of a stretch; undefined where its rows are not as many as `wanted`, or its name is another. */
function keywordsOf({ named, nameless }: Stretch, wanted: Wanted | undefined): readonly JsonObject[] | undefined {
  // The words about the property that has a name come first, if there are any.
  const own = nameless.length - (wanted?.length ?? 0);
  if ((named?.name ?? null) !== wanted?.name || own < 0 || own > (named === null ? 0 : 1)) return undefined;
  const keywords = nameless.map((row) => row.keywords);
  if (named === null) return keywords;
  return [{ ...typeOf(named.type), ...(own === 1 ? keywords[0] : {}) }, ...keywords.slice(own)];
}

function typeOf(type: string): JsonObject {
  return { type: type.endsWith('[]') ? 'array' : 'object' };
}

function membersOf(sample: JsonValue | undefined, depth: number): readonly Expected[] | undefined {
  const value = isJsonArray(sample) ? sample[0] : sample;
  if (!isJsonObject(value) || depth > MAX_DEPTH) return undefined;
  return Object.entries(value).map(([name, inner]) => ({ name, inside: membersOf(inner, depth + 1) ?? null }));
}

function stretchesOf(rows: readonly TextRow[]): readonly Stretch[] {
  const stretches: { named: Stretch['named']; nameless: Nameless[] }[] = [{ named: null, nameless: [] }];
  for (const row of rows)
    if (row.kind === 'named') stretches.push({ named: row, nameless: [] });
    else stretches.at(-1)?.nameless.push(row);
  return stretches;
}

/** How many properties without others inside follow each one that has some, in the order of the page. */
function stretchLengths(expected: readonly Expected[]): readonly Wanted[] {
  const lengths: Wanted[] = [{ name: null, length: 0 }];
  const visit = ({ name, inside }: Expected): void => {
    const last = lengths.at(-1);
    if (inside !== null) lengths.push({ name, length: 0 });
    else if (last) last.length += 1;
    for (const inner of inside ?? []) visit(inner);
  };
  for (const item of expected) visit(item);
  return lengths;
}

/** Takes the keywords of the properties one after the other, those inside a property behind its own. */
function objectOf(expected: readonly Expected[], keywords: Iterator<JsonObject>): JsonObject {
  const properties = expected.map(({ name, inside }): [string, JsonObject] => {
    const next = keywords.next();
    const own = next.done === true ? {} : next.value;
    if (inside === null) return [name, schemaOfTextRow(own)];
    const { type, ...words } = own;
    const object = objectOf(inside, keywords);
    return [name, type === 'array' ? { ...words, type, items: object, [UNKNOWN]: ['*'] } : { ...words, ...object }];
  });
  return { type: 'object', properties: Object.fromEntries(properties), [UNKNOWN]: ['*'] };
}
