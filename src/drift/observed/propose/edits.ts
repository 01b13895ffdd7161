import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  member,
  parentPointer,
  parseJson,
  pointerTokens,
  valueAt,
  type JsonObject,
} from '../../../core/index.ts';
import { lastName } from '../../place/last-name.ts';
import type { FactKind } from '../fact-kinds.ts';
import type { ObservedFact } from '../sheet/conclude.ts';
import type { Edit, Propose } from './edit.ts';
import { schemaOfClasses, typeOfClasses } from './schema-of-classes.ts';

/** The kinds whose facts one edit can put into the contract; the others need a person to say what is meant. */
export const EDITS: Readonly<Partial<Record<FactKind, Propose>>> = {
  'undocumented-success': addStatus,
  'undocumented-status': addStatus,
  'undocumented-media-type': addMediaType,
  'undocumented-property': addProperty,
  'property-in-closed-object': addProperty,
  'undocumented-header': addHeader,
  'missing-property': (fact, { documents }) => {
    const name = lastName(fact.place);
    const pointer = fact.pointer === null ? null : appendPointer(fact.pointer, 'required');
    const required = pointer === null ? undefined : valueAt(documents.corrected, pointer);
    if (pointer === null || !isJsonArray(required) || !required.includes(name)) return null;
    const description = `Lets answers go without ${name}.`;
    return { pointer, item: name, change: { kind: 'remove' }, expect: name, description };
  },
  'null-not-allowed': (fact, { documents }) =>
    update(fact, documents.corrected, { nullable: true }, `Lets ${lastName(fact.place)} be null.`),
  'other-type': (fact, { documents }) => {
    const type = typeOfClasses(fact.seen);
    const told = fact.seen.join(', ');
    if (type === 'number' || (type !== null && fact.n === fact.of))
      return update(
        fact,
        documents.corrected,
        { type },
        `Makes ${lastName(fact.place)} what answers have there: ${told}.`,
      );
    return remove(
      fact,
      documents.corrected,
      'type',
      `Leaves the type of ${lastName(fact.place)} open: answers have ${told} too.`,
    );
  },
  'unlisted-value': (fact, { documents }) => {
    const values = fact.seen.filter((seen) => seen.startsWith('"')).map(parseJson);
    if (fact.pointer === null || values.length < fact.seen.length) return null;
    const schema = { ...fact, pointer: parentPointer(fact.pointer) };
    return update(
      schema,
      documents.corrected,
      { enum: values },
      `Adds ${fact.seen.join(', ')} to ${lastName(fact.place)}.`,
    );
  },
  'other-format': removeKeyword,
  'other-pattern': removeKeyword,
  'out-of-bounds': removeKeyword,
  'missing-header': (fact, { documents }) =>
    update(fact, documents.corrected, { required: false }, `Lets answers go without ${fact.place}.`),
};

function addStatus({ api, operation, status, seen }: ObservedFact, contract: Parameters<Propose>[1]): Edit | null {
  const found = contract.operations.find(
    ({ layers: { corrected } }) => contract.api === api && `${corrected.method} ${corrected.path}` === operation,
  );
  if (found === undefined) return null;
  const description = 'Given by the server; the document does not know it.';
  const response = { description, ...contentOf(seen) };
  return {
    pointer: appendPointer(found.layers.corrected.pointer, 'responses'),
    change: { kind: 'update', update: { [String(status)]: response } },
    expect: {},
    description: `Adds the status ${status}.`,
  };
}

function addMediaType(fact: ObservedFact): Edit | null {
  const content = contentOf(fact.seen);
  if (fact.pointer === null || content === null || !fact.seen.every(isMediaType)) return null;
  return {
    pointer: fact.pointer,
    change: { kind: 'update', update: content },
    expect: { content: {} },
    description: `Adds ${fact.seen.join(', ')} to the answer.`,
  };
}

/** The media types that were seen, as a response documents them; null for none. */
function contentOf(seen: readonly string[]): JsonObject | null {
  const types = seen.filter(isMediaType);
  return types.length === 0 ? null : { content: Object.fromEntries(types.map((type) => [type, {}])) };
}

function addProperty(fact: ObservedFact): Edit | null {
  const name = lastName(fact.place);
  if (fact.pointer === null || !/^[\w$-]+$/u.test(name)) return null;
  return {
    pointer: fact.pointer,
    change: { kind: 'update', update: { properties: { [name]: schemaOfClasses(fact.seen) } } },
    expect: { properties: {} },
    description: `Adds ${name}, without demanding it.`,
  };
}

/** Not words about one, such as `no media type`. */
function isMediaType(seen: string): boolean {
  return seen.includes('/');
}

function addHeader(fact: ObservedFact): Edit | null {
  const name = lastName(fact.place);
  if (fact.pointer === null) return null;
  return {
    pointer: fact.pointer,
    change: { kind: 'update', update: { headers: { [name]: { schema: { type: 'string' } } } } },
    expect: {},
    description: `Adds the header ${name}, without demanding it.`,
  };
}

function removeKeyword({ pointer, ...fact }: ObservedFact, { documents }: Parameters<Propose>[1]): Edit | null {
  const expect = pointer === null ? undefined : valueAt(documents.corrected, pointer);
  if (pointer === null || expect === undefined) return null;
  const keyword = pointerTokens(pointer).at(-1) ?? '';
  const description = `Takes ${keyword} from ${lastName(fact.place)}, which answers do not keep to (${fact.seen.join('; ')}).`;
  return { pointer, change: { kind: 'remove' }, expect, description };
}

/** An update of the schema or header at the fact's pointer; what is expected there is its type. */
function update(fact: ObservedFact, document: JsonObject, change: JsonObject, description: string): Edit | null {
  const value = fact.pointer === null ? undefined : valueAt(document, fact.pointer);
  if (fact.pointer === null || !isJsonObject(value)) return null;
  const type = member(value, 'type');
  const expect: JsonObject = type === undefined ? {} : { type };
  return { pointer: fact.pointer, change: { kind: 'update', update: change }, expect, description };
}

function remove(fact: ObservedFact, document: JsonObject, keyword: string, description: string): Edit | null {
  const pointer = fact.pointer === null ? null : appendPointer(fact.pointer, keyword);
  const expect = pointer === null ? undefined : valueAt(document, pointer);
  return pointer === null || expect === undefined ? null : { pointer, change: { kind: 'remove' }, expect, description };
}
