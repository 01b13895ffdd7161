import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  jsonPointer,
  type CaseRequest,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { editValue } from '../edit-value.ts';
import { sampleValue } from '../sample-value.ts';
import { schemaAt } from '../schema-at.ts';
import type { Subject } from '../subject.ts';
import { isValidRequest, validRequest } from '../valid-request.ts';

/** A property that the written object may have. */
export interface WrittenProperty {
  readonly name: string;
  /** Where it is described, references not followed. */
  readonly pointer: JsonPointer;
  /** Its schema, references followed. */
  readonly schema: JsonObject;
  readonly required: boolean;
  /** A value that the document allows. */
  readonly sample: JsonValue;
}

/** The object that an operation writes: its body, or what is in the body's one wrapper. */
export interface WrittenObject {
  readonly request: CaseRequest;
  /** Where the body's schema stands. */
  readonly bodySchema: JsonPointer;
  readonly body: JsonObject;
  /** Where it is in the body. */
  readonly pointer: JsonPointer;
  readonly schema: JsonObject;
  readonly value: JsonObject;
  /** What its schema lists and callers may set, in the order of the document. */
  readonly properties: readonly WrittenProperty[];
  /** The request with `value` in its place; undefined where the document does not allow that. */
  readonly sending: (value: JsonValue) => CaseRequest | undefined;
}

/** The object that the operation writes; undefined where no valid request with an object in it can be made up. */
export function writtenObject(subject: Subject): WrittenObject | undefined {
  const request = validRequest(subject);
  const bodySchema = subject.layers.corrected.operation.requestBody?.content[0]?.schema ?? null;
  const { body } = request;
  if (bodySchema === null || body.kind !== 'json' || !isValidRequest(subject, request)) return undefined;
  const { value: root } = body;
  const place = isJsonObject(root) ? placeOf(subject.contract.documents.corrected, bodySchema, root) : undefined;
  if (place === undefined || !isJsonObject(root)) return undefined;
  return {
    ...place,
    request,
    bodySchema,
    body: root,
    properties: propertiesOf(subject.contract.documents.corrected, place),
    sending: (value) => {
      const changed: CaseRequest = { ...request, body: { kind: 'json', value: editValue(root, place.pointer, value) } };
      return isValidRequest(subject, changed) ? changed : undefined;
    },
  };
}

interface Place {
  readonly pointer: JsonPointer;
  readonly schema: JsonObject;
  readonly schemaPointer: JsonPointer;
  readonly value: JsonObject;
}

function placeOf(document: JsonObject, schema: JsonPointer, body: JsonObject): Place | undefined {
  const root = schemaAt(document, schema);
  if (root === undefined) return undefined;
  const { properties } = root.value;
  const [wrapper, ...others] = isJsonObject(properties) ? Object.keys(properties) : [];
  const inner = wrapper === undefined ? undefined : body[wrapper];
  const found =
    wrapper === undefined ? undefined : schemaAt(document, appendPointer(root.pointer, 'properties', wrapper));
  if (wrapper !== undefined && others.length === 0 && isJsonObject(inner) && isJsonObject(found?.value['properties']))
    return { pointer: jsonPointer(wrapper), schema: found.value, schemaPointer: found.pointer, value: inner };
  return { pointer: jsonPointer(), schema: root.value, schemaPointer: root.pointer, value: body };
}

function propertiesOf(document: JsonObject, { schema, schemaPointer, value }: Place): readonly WrittenProperty[] {
  const { properties, required } = schema;
  const names = isJsonArray(required) ? required : [];
  return Object.keys(isJsonObject(properties) ? properties : {}).flatMap((name) => {
    const pointer = appendPointer(schemaPointer, 'properties', name);
    const found = schemaAt(document, pointer);
    const sample = Object.hasOwn(value, name) ? value[name] : sampleValue(document, pointer);
    if (found === undefined || sample === undefined || found.value['readOnly'] === true) return [];
    return [{ name, pointer, schema: found.value, required: names.includes(name), sample }];
  });
}
