import { member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { writeStep } from '../place/write-place.ts';
import { canonical } from './canonical.ts';
import { differenceAt, type Compared, type Difference } from './difference.ts';
import type { Schema } from './schema.ts';

/** Read by others here, or by nobody since they say nothing about messages. */
const ELSEWHERE = new Set([
  '$anchor',
  '$comment',
  '$defs',
  '$dynamicAnchor',
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

/** Keywords without a reader of their own: compared as they are written, one difference each. */
export function compareOtherKeywords(pair: Compared): readonly Difference[] {
  const [left, right] = [others(pair.before), others(pair.after)];
  return [...new Set([...left.keys(), ...right.keys()])].toSorted().flatMap((keyword) => {
    const [before, after] = [left.get(keyword), right.get(keyword)];
    if (canonical(before) === canonical(after)) return [];
    return [
      {
        ...differenceAt(pair, kindOf(keyword, before, after), keyword, [before ?? null, after ?? null]),
        tail: writeStep({ kind: 'keyword', name: keyword }),
      },
    ];
  });
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

function kindOf(keyword: string, before: JsonValue | undefined, after: JsonValue | undefined): Difference['kind'] {
  if (!KNOWN.has(keyword)) return 'not-comparable';
  if (!ONLY_NARROW.has(keyword)) return 'constraint-changed';
  if (before === undefined) return 'constraint-added';
  return after === undefined ? 'constraint-removed' : 'constraint-changed';
}

function others(schema: Schema): ReadonlyMap<string, JsonValue> {
  const found = new Map<string, JsonValue[]>();
  for (const part of schema.parts)
    for (const keyword of Object.keys(part))
      if (!ELSEWHERE.has(keyword) && !keyword.startsWith('x-')) note(found, keyword, part);
  return new Map([...found].map(([keyword, values]) => [keyword, values.length === 1 ? (values[0] ?? null) : values]));
}

function note(found: Map<string, JsonValue[]>, keyword: string, part: JsonObject): void {
  const values = found.get(keyword) ?? [];
  const value = member(part, keyword);
  if (value !== undefined && !values.some((known) => canonical(known) === canonical(value))) values.push(value);
  found.set(keyword, values);
}
