import type * as fc from 'fast-check';

import { appendPointer, isJsonArray, isJsonObject, type JsonPointer, type JsonValue } from '../../core/index.ts';
import type { Conjunction, Part } from './conjunction.ts';
import type { Making } from './maker.ts';
import { isReadOnly } from './read-only.ts';

/** A property with a name that the schema knows. */
export interface Member {
  readonly name: string;
  readonly isRequired: boolean;
  readonly values: fc.Arbitrary<JsonValue>;
}

/** Objects nest no deeper than this by what may be left out. */
const DEEPEST = 5;

/** The properties that requests may have by name; undefined where one has to be there that has no values. */
export function membersOf(making: Making): readonly Member[] | undefined {
  const { conjunction, document } = making;
  const required = new Set(conjunction.flatMap((part) => requiredIn(making, part)));
  const names = new Set([...conjunction.flatMap(({ value }) => namesIn(value['properties'])), ...required]);
  const members: Member[] = [];
  for (const name of names) {
    const isRequired = required.has(name);
    const pointers = pointersOf(conjunction, name);
    if (!isRequired && (making.depth >= DEEPEST || pointers?.some((pointer) => isReadOnly(document, pointer))))
      continue;
    const values = pointers && making.child(pointers, isRequired);
    if (values !== undefined) members.push({ name, isRequired, values });
    else if (isRequired) return undefined;
  }
  return members;
}

/** Where the values of properties without a name of their own are described; undefined where there are to be none. */
export function unnamedPointers(conjunction: Conjunction): readonly JsonPointer[] | undefined {
  const { length } = conjunction.filter(({ value }) => value['additionalProperties'] === false);
  return length > 0 ? undefined : conjunction.flatMap((part) => unnamedIn(part));
}

/** Schemas of the property `name`, where a part does not list it that of its unlisted ones; undefined where a part excludes it. */
function pointersOf(conjunction: Conjunction, name: string): readonly JsonPointer[] | undefined {
  const isListed = ({ value: { properties } }: Part): boolean =>
    isJsonObject(properties) && Object.hasOwn(properties, name);
  if (conjunction.some((part) => part.value['additionalProperties'] === false && !isListed(part))) return undefined;
  return conjunction.flatMap((part) =>
    isListed(part) ? [appendPointer(part.pointer, 'properties', name)] : unnamedIn(part),
  );
}

function unnamedIn({ value, pointer }: Part): readonly JsonPointer[] {
  return isJsonObject(value['additionalProperties']) ? [appendPointer(pointer, 'additionalProperties')] : [];
}

/** What one schema requires in requests: its own read-only properties are required in answers alone. */
function requiredIn({ document }: Making, { value, pointer }: Part): readonly string[] {
  const { required, properties } = value;
  if (!isJsonArray(required)) return [];
  return required
    .filter((name) => typeof name === 'string')
    .filter(
      (name) =>
        !isJsonObject(properties) ||
        !Object.hasOwn(properties, name) ||
        !isReadOnly(document, appendPointer(pointer, 'properties', name)),
    );
}

function namesIn(properties: JsonValue | undefined): readonly string[] {
  return isJsonObject(properties) ? Object.keys(properties) : [];
}
