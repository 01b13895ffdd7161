import * as fc from 'fast-check';

import { isJsonObject, type JsonObject, type JsonValue } from '../../core/index.ts';
import { exclusiveProperties } from '../exclusive-properties.ts';
import { attributeText, isPlainText } from './attribute-text.ts';
import { alternativesOf } from './conjunction.ts';
import type { Maker, Making } from './maker.ts';
import { mapEntries, type Entry } from './map.ts';
import { mergeSchemas } from './merge-schemas.ts';
import { membersOf, unnamedPointers, type Member } from './object-members.ts';

/** Beside properties with names, others are few and seldom. */
const SELDOM = 2;
/** Maps further inside have no great number of entries: there may be many of them. */
const SHALLOW = 3;

/** The named properties, required ones always, others or not, of exclusive ones at most one; and entries of other names where a schema is about them. */
export const makeObject: Maker = (making) => {
  const { schema } = making;
  const found = membersOf(making);
  if (found === undefined) return undefined;
  const members = compatibleMembers(schema, found);
  const fewest = typeof schema['minProperties'] === 'number' ? schema['minProperties'] : 0;
  const most = typeof schema['maxProperties'] === 'number' ? schema['maxProperties'] : Infinity;
  const required = members.filter(({ isRequired }) => isRequired).length;
  if (required > most) return undefined;
  const exclusive = exclusiveMembers(schema, members);
  const isTight = fewest > required || most < members.length;
  const named = isTight ? countedEntries(members, fewest, most) : namedEntries(members);
  const kept = named === undefined ? undefined : withoutExcluded(named, exclusive);
  const lacking = Math.max(0, fewest - members.length + Math.max(0, exclusive.length - 1));
  const unnamed = unnamedEntries(making, members, lacking, most);
  if (kept === undefined || (unnamed === undefined && lacking > 0)) return undefined;
  if (unnamed === undefined) return kept.map(objectOf);
  return fc.tuple(kept, unnamed).map(([entries, others]) => objectOf([...entries, ...others]));
};

/** An own property whatever its name: assignment would lose `__proto__`. */
function objectOf(entries: readonly Entry[]): JsonObject {
  return Object.fromEntries(entries);
}

/** Each optional property is there or not. */
function namedEntries(members: readonly Member[]): fc.Arbitrary<readonly Entry[]> {
  const values = members.map(({ isRequired, values: own }) =>
    isRequired ? own : fc.option(own, { nil: undefined, freq: 2 }),
  );
  return fc.tuple(...values).map((drawn) =>
    members.flatMap(({ name }, index): readonly Entry[] => {
      const value = drawn[index];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** As many of the optional properties as the limits want; undefined where there are too few of them to choose from. */
function countedEntries(members: readonly Member[], fewest: number, most: number): fc.Arbitrary<readonly Entry[]> {
  const optional = members.flatMap(({ name, isRequired }) => (isRequired ? [] : [name]));
  const required = members.length - optional.length;
  const chosen = fc.subarray(optional, {
    minLength: Math.min(optional.length, Math.max(0, fewest - required)),
    maxLength: Math.min(optional.length, most - required),
  });
  const values = fc.tuple(...members.map(({ values: own }) => own));
  return fc.tuple(chosen, values).map(([names, drawn]) =>
    members.flatMap(({ name, isRequired }, index): readonly Entry[] => {
      const value = drawn[index];
      return value === undefined || !(isRequired || names.includes(name)) ? [] : [[name, value]];
    }),
  );
}

/** The names of optional properties of which one alone may be there. */
function exclusiveMembers(schema: JsonObject, members: readonly Member[]): readonly string[] {
  const names = exclusiveProperties(schema);
  return members.filter(({ name, isRequired }) => !isRequired && names.includes(name)).map(({ name }) => name);
}

/** `members` without those that do not go together with a required one. */
function compatibleMembers(schema: JsonObject, members: readonly Member[]): readonly Member[] {
  const names = exclusiveProperties(schema);
  const isTaken = members.some(({ name, isRequired }) => isRequired && names.includes(name));
  return isTaken ? members.filter(({ name, isRequired }) => isRequired || !names.includes(name)) : members;
}

function withoutExcluded(
  entries: fc.Arbitrary<readonly Entry[]>,
  exclusive: readonly string[],
): fc.Arbitrary<readonly Entry[]> {
  if (exclusive.length < 2) return entries;
  return fc.tuple(entries, fc.constantFrom(...exclusive)).map(([drawn, preferred]) => {
    const there = drawn.map(([name]) => name).filter((name) => exclusive.includes(name));
    const kept = there.includes(preferred) ? preferred : there[0];
    return drawn.filter(([name]) => name === kept || !exclusive.includes(name));
  });
}

/** Entries of names that are not listed, where the schema describes them or lists none at all. */
function unnamedEntries(
  making: Making,
  members: readonly Member[],
  fewest: number,
  most: number,
): fc.Arbitrary<readonly Entry[]> | undefined {
  const { conjunction, document, depth } = making;
  const pointers = unnamedPointers(conjunction);
  const listed = conjunction.flatMap(({ value }) =>
    isJsonObject(value['properties']) ? Object.keys(value['properties']) : [],
  );
  const isAbout = conjunction.some(
    ({ value }) => ![undefined, false].some((none) => none === value['additionalProperties']),
  );
  const isOpen = isAbout || listed.length === 0 || fewest > 0;
  const left = most - members.length;
  if (pointers === undefined || !isOpen || left < 1) return undefined;
  const values = entryValues(making, document, pointers);
  if (values === undefined) return undefined;
  const isMap = members.length === 0 && isAbout;
  return mapEntries(values, {
    fewest,
    most: isMap ? left : Math.min(left, Math.max(fewest, SELDOM)),
    taken: new Set([...listed, ...members.map(({ name }) => name)]),
    isLarge: isMap && depth <= SHALLOW,
  });
}

function entryValues(
  making: Making,
  document: JsonObject,
  pointers: Parameters<typeof alternativesOf>[1],
): fc.Arbitrary<JsonValue> | undefined {
  const [only, ...others] = alternativesOf(document, pointers);
  const schema = only && others.length === 0 ? mergeSchemas(only.map(({ value }) => value)) : undefined;
  const isText = schema !== undefined && isPlainText(schema) && schema['nullable'] !== true;
  return isText ? attributeText() : making.child(pointers, false);
}
