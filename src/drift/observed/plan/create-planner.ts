import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  jsonPointer,
  member,
  parseLocalReference,
  pointerTokens,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../../core/index.ts';
import { resolveReference } from '../../../contract/index.ts';
import { assertionsOf } from './assertions.ts';
import { allowedValues } from './allowed-values.ts';
import { ANY, bitsOfType, type Places, type Plan, type Union } from './plan.ts';

/** Gives the plan of schemas that speak of one place together. */
export type Planner = (places: Places) => Plan;

/** One schema object with where it stands, references followed. */
export interface Part {
  readonly schema: JsonObject;
  readonly pointer: JsonPointer;
}

/** Combinations beyond this are of a document that is made to have them. */
const MAX_PLANS = 50_000;

/**
 * Compiles schemas of the response side of `document`, each combination once, when first needed: `allOf` is folded in, references are
 * followed, circles cut. What leads nowhere allows anything, so that it blames nobody.
 */
export function createPlanner(document: JsonObject): Planner {
  const plans = new Map<string, Plan>();
  return (places) => {
    const resolved = places.map((pointer) => follow(document, pointer));
    const key = resolved.join('\n');
    const plan = plans.get(key) ?? compile(document, resolved);
    if (plans.size < MAX_PLANS) plans.set(key, plan);
    return plan;
  };
}

function compile(document: JsonObject, places: Places): Plan {
  const parts = partsOf(document, places);
  const properties = propertiesOf(parts);
  const alternatives = alternativesOf(document, parts);
  const listing = [...parts, ...alternatives].find(({ schema }) => hasNames(schema));
  const entries = parts.flatMap((part) => childOf(part, 'additionalProperties'));
  return {
    pointer: parts[0]?.pointer ?? places[0] ?? jsonPointer(),
    types: parts.reduce((bits, { schema }) => bits & typesOf(schema), ANY),
    nullable: parts.every(allowsNull),
    values: allowedValues(parts),
    assertions: parts.flatMap(assertionsOf),
    properties,
    names: new Set([...properties.keys(), ...alternatives.flatMap(({ schema }) => namesOf(schema))]),
    expected: [...properties.keys()].filter((name) => !isHidden(document, properties.get(name) ?? [])),
    required: requiredNames(document, parts, properties),
    listing: listing?.pointer ?? null,
    others: othersOf(parts, alternatives, listing !== undefined),
    entries,
    items: parts.flatMap((part) => childOf(part, 'items')),
    unions: parts.flatMap((part) => unionsOf(document, part)),
  };
}

/** Where the schema stands that the one at `pointer` refers to; one schema has one plan, whoever refers to it. */
function follow(document: JsonObject, pointer: JsonPointer): JsonPointer {
  const value = valueAt(document, pointer);
  return (isJsonObject(value) ? resolveReference(document, { value, pointer })?.pointer : undefined) ?? pointer;
}

/** The schemas at `places` and everything that `allOf` adds to them. */
function partsOf(document: JsonObject, places: Places): readonly Part[] {
  const seen = new Set<JsonPointer>();
  const parts: Part[] = [];
  const open = places.toReversed();
  for (let pointer = open.pop(); pointer !== undefined; pointer = open.pop()) {
    if (seen.has(pointer)) continue;
    seen.add(pointer);
    const schema = valueAt(document, pointer);
    if (!isJsonObject(schema)) continue;
    const reference = typeof schema['$ref'] === 'string' ? parseLocalReference(schema['$ref']) : undefined;
    if (reference !== undefined) {
      open.push(reference);
      continue;
    }
    parts.push({ schema, pointer });
    open.push(...branchesAt({ schema, pointer }, 'allOf').toReversed());
  }
  return parts;
}

/** Every schema that a union below `parts` leads to at the same place. */
function alternativesOf(document: JsonObject, parts: readonly Part[]): readonly Part[] {
  const found: Part[] = [];
  const seen = new Set(parts.map(({ pointer }) => pointer));
  const open = [...parts];
  for (let part = open.pop(); part !== undefined; part = open.pop())
    for (const branch of [...branchesAt(part, 'oneOf'), ...branchesAt(part, 'anyOf')])
      for (const inner of partsOf(document, [branch])) {
        if (seen.has(inner.pointer)) continue;
        seen.add(inner.pointer);
        found.push(inner);
        open.push(inner);
      }
  return found;
}

function branchesAt({ schema, pointer }: Part, keyword: string): Places {
  const list = member(schema, keyword);
  return isJsonArray(list) ? list.map((_, index) => appendPointer(pointer, keyword, index)) : [];
}

function childOf({ schema, pointer }: Part, keyword: string): Places {
  return isJsonObject(member(schema, keyword)) ? [appendPointer(pointer, keyword)] : [];
}

function propertiesOf(parts: readonly Part[]): ReadonlyMap<string, Places> {
  const found = new Map<string, JsonPointer[]>();
  for (const { schema, pointer } of parts)
    for (const name of namesOf(schema)) {
      const places = found.get(name) ?? [];
      found.set(name, places);
      places.push(appendPointer(pointer, 'properties', name));
    }
  return found;
}

function namesOf(schema: JsonObject): readonly string[] {
  const properties = member(schema, 'properties');
  return isJsonObject(properties) ? Object.keys(properties) : [];
}

function hasNames(schema: JsonObject): boolean {
  return namesOf(schema).length > 0;
}

function othersOf(parts: readonly Part[], alternatives: readonly Part[], lists: boolean): Plan['others'] {
  const all = [...parts, ...alternatives];
  if (all.some(({ schema }) => member(schema, 'additionalProperties') === true)) return 'free';
  if (all.some(({ schema }) => member(schema, 'additionalProperties') === false)) return 'closed';
  return lists ? 'listed' : 'free';
}

function typesOf(schema: JsonObject): number {
  const type = member(schema, 'type');
  return typeof type === 'string' ? bitsOfType(type) : ANY;
}

/** `nullable` only speaks beside a `type` (OpenAPI 3.0.3 §4.7.24 as clarified in 3.0.3); without a type, null is a value as any other. */
function allowsNull({ schema }: Part): boolean {
  if (typeof member(schema, 'type') !== 'string' || member(schema, 'nullable') === true) return true;
  return member(schema, 'type') === 'null';
}

/** Names that must be in an answer: those of `writeOnly` properties need not (§4.7.24.2). */
function requiredNames(
  document: JsonObject,
  parts: readonly Part[],
  properties: ReadonlyMap<string, Places>,
): readonly string[] {
  const names = parts.flatMap(({ schema }): readonly JsonValue[] => {
    const required = member(schema, 'required');
    return isJsonArray(required) ? required : [];
  });
  return [...new Set(names)].filter(
    (name): name is string => typeof name === 'string' && !isHidden(document, properties.get(name) ?? []),
  );
}

/** Whether a property does not travel in answers. */
function isHidden(document: JsonObject, places: Places): boolean {
  return partsOf(document, places).some(({ schema }) => member(schema, 'writeOnly') === true);
}

function unionsOf(document: JsonObject, part: Part): readonly Union[] {
  return (['oneOf', 'anyOf'] as const).flatMap((keyword) => {
    const branches = branchesAt(part, keyword);
    if (branches.length === 0) return [];
    return [
      {
        pointer: appendPointer(part.pointer, keyword),
        branches: branches.map((branch) => [branch]),
        tag: tagOf(document, part.schema, branches),
      },
    ];
  });
}

function tagOf(document: JsonObject, schema: JsonObject, branches: Places): Union['tag'] {
  const discriminator = member(schema, 'discriminator');
  const property = member(discriminator, 'propertyName');
  if (typeof property !== 'string') return null;
  const found = new Map<string, number>();
  for (const [index, branch] of branches.entries()) {
    const reference = referenceAt(document, branch);
    // Without a mapping, the name of the schema is the value.
    if (reference !== undefined) found.set(pointerTokens(reference).at(-1) ?? '', index);
  }
  const mapping = member(discriminator, 'mapping');
  for (const [value, target] of Object.entries(isJsonObject(mapping) ? mapping : {})) {
    const index = branches.findIndex((branch) => isNamed(referenceAt(document, branch), target));
    if (index !== -1) found.set(value, index);
  }
  // Branches that stand in line have no names: nothing says which value is theirs.
  return found.size === 0 || branches.some((branch) => referenceAt(document, branch) === undefined)
    ? null
    : { property, branches: found };
}

function referenceAt(document: JsonObject, pointer: JsonPointer): JsonPointer | undefined {
  const reference = member(valueAt(document, pointer), '$ref');
  return typeof reference === 'string' ? parseLocalReference(reference) : undefined;
}

function isNamed(reference: JsonPointer | undefined, target: JsonValue): boolean {
  if (reference === undefined || typeof target !== 'string') return false;
  return parseLocalReference(target) === reference || pointerTokens(reference).at(-1) === target;
}
