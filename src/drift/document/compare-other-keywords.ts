import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { memberStep, writeStep } from '../place/write-place.ts';
import { canonical } from './canonical.ts';
import { differenceAt, type Compared, type Difference } from './difference.ts';
import type { Schema } from './schema.ts';

/** Read by others here, or by nobody since they say nothing about messages. */
const ELSEWHERE = new Set([
  '$anchor',
  '$comment',
  '$defs',
  '$dynamicAnchor',
  '$dynamicRef',
  '$id',
  '$ref',
  '$schema',
  'additionalProperties',
  'allOf',
  'anyOf',
  'const',
  'default',
  'definitions',
  'deprecated',
  'description',
  'discriminator',
  'enum',
  'example',
  'examples',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'externalDocs',
  'format',
  'items',
  'maxContains',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minContains',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'nullable',
  'oneOf',
  'pattern',
  'prefixItems',
  'properties',
  'readOnly',
  'required',
  'title',
  'type',
  'uniqueItems',
  'writeOnly',
]);

/** Keywords that, where they are new, can only let less through. Of others it cannot be told (`not`, `if`). */
const ONLY_NARROW = new Set([
  'contains',
  'dependencies',
  'dependentRequired',
  'dependentSchemas',
  'patternProperties',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
]);

/** Keywords that hold a schema, and those that hold a map of them. */
const SCHEMAS = new Set([
  'additionalItems',
  'contains',
  'contentSchema',
  'else',
  'if',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const MAPS_OF_SCHEMAS = new Set(['dependentSchemas', 'patternProperties']);

/** Keywords without a reader of their own: compared as they are written, one difference each. */
export function compareOtherKeywords(pair: Compared): readonly Difference[] {
  return bothSides(pair).flatMap(({ keyword, before, after }) => {
    if (innerPairs(keyword, before, after) !== undefined || said(before) === said(after)) return [];
    return [asDifference(pair, keyword, before, after)];
  });
}

/** The text of `value`; names that are required by another have no order. */
function said(value: JsonValue | undefined): string {
  if (!isJsonObject(value)) return canonical(value);
  const inOrder = Object.entries(value).map(
    ([name, item]) => [name, isJsonArray(item) ? item.toSorted(byText) : item] as const,
  );
  return canonical(Object.fromEntries(inOrder));
}

function byText(left: JsonValue, right: JsonValue): number {
  return canonical(left) < canonical(right) ? -1 : 1;
}

/** Schemas within such keywords. What differs in one, or behind its references, is a difference of the keyword. */
export interface InnerSchema {
  readonly tail: string;
  readonly before: Schema;
  readonly after: Schema;
  readonly whole: Difference;
}

/** The schemas that both sides have within such keywords. */
export function innerSchemas(pair: Compared): readonly InnerSchema[] {
  return bothSides(pair).flatMap(({ keyword, before, after }) => {
    const inner = innerPairs(keyword, before, after) ?? [];
    const whole = asDifference(pair, keyword, before, after);
    return inner.map(([step, left, right]) => ({
      tail: whole.tail + step,
      before: pair.left.read([left]),
      after: pair.right.read([right]),
      whole,
    }));
  });
}

interface Sides {
  readonly keyword: string;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

function bothSides(pair: Compared): readonly Sides[] {
  const [left, right] = [otherKeywords(pair.before), otherKeywords(pair.after)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .toSorted()
    .map((keyword) => ({ keyword, before: left.get(keyword), after: right.get(keyword) }));
}

/** The schemas of `keyword` that stand for each other; undefined where they cannot be told, or are not on both sides. */
function innerPairs(
  keyword: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): readonly (readonly [step: string, before: JsonValue, after: JsonValue])[] | undefined {
  if (isSchema(before) && isSchema(after) && SCHEMAS.has(keyword)) return [['', before, after]];
  if (!isJsonObject(before) || !isJsonObject(after) || !MAPS_OF_SCHEMAS.has(keyword)) return undefined;
  const names = Object.keys(before);
  if (canonical(names.toSorted()) !== canonical(Object.keys(after).toSorted())) return undefined;
  return names.map((name) => [memberStep(name), before[name] ?? null, after[name] ?? null]);
}

function isSchema(value: JsonValue | undefined): value is JsonObject | boolean {
  return isJsonObject(value) || typeof value === 'boolean';
}

function asDifference(
  pair: Compared,
  keyword: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): Difference {
  const values = [before ?? null, after ?? null] as const;
  return {
    ...differenceAt(
      pair,
      isPermission(pair, keyword) ? 'constraint-changed' : kindOf(keyword, before, after),
      keyword,
      values,
    ),
    tail: writeStep({ kind: 'keyword', name: keyword }),
  };
}

const KNOWN = new Set([
  ...ONLY_NARROW,
  'additionalItems',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
  'else',
  'if',
  'not',
  'then',
]);

/** Patterns of names allow properties where no others, or only certain others, are allowed; elsewhere they only constrain. */
function isPermission({ before, after }: Compared, keyword: string): boolean {
  if (keyword !== 'patternProperties') return false;
  return [before, after].some(({ closed, additional }) => closed || additional.length > 0);
}

function kindOf(keyword: string, before: JsonValue | undefined, after: JsonValue | undefined): Difference['kind'] {
  if (!KNOWN.has(keyword)) return 'not-comparable';
  if (!ONLY_NARROW.has(keyword)) return 'constraint-changed';
  if (before === undefined) return 'constraint-added';
  return after === undefined ? 'constraint-removed' : 'constraint-changed';
}

/** What `schema` says by keywords without a reader of their own. */
export function otherKeywords(schema: Schema): ReadonlyMap<string, JsonValue> {
  const found = new Map<string, JsonValue[]>();
  for (const part of schema.parts)
    for (const keyword of Object.keys(part))
      if (!ELSEWHERE.has(keyword) && !keyword.startsWith('x-')) note(found, keyword, part);
  return new Map([...found].map(([keyword, values]) => [keyword, values.length === 1 ? (values[0] ?? null) : values]));
}

function note(found: Map<string, JsonValue[]>, keyword: string, part: JsonObject): void {
  const values = found.get(keyword) ?? [];
  const value = member(part, keyword);
  // That the object is closed is told as such.
  if (keyword === 'unevaluatedProperties' && value === false) return;
  if (value !== undefined && !values.some((known) => canonical(known) === canonical(value))) values.push(value);
  found.set(keyword, values);
}
