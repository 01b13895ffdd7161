import {
  appendPointer,
  HTTP_METHODS,
  isJsonArray,
  isJsonObject,
  jsonPointer,
  member,
  operationId,
  type JsonObject,
  type JsonPointer,
} from '../core/index.ts';
import type { DocumentedHeader, DocumentedResponse, MediaType, Operation, Parameter } from './operation.ts';
import { resolveReference, type Located } from './resolve-reference.ts';

/** Every operation of `document`, in the order of its paths. What cannot be resolved is left out, not guessed. */
export function readOperations(document: JsonObject): readonly Operation[] {
  const read = createReader(document);
  return read.map('paths', jsonPointer(), document).flatMap(({ name: path, located: pathItem }) =>
    HTTP_METHODS.flatMap((method) => {
      const operation = pathItem.value[method.toLowerCase()];
      if (!isJsonObject(operation)) return [];
      const pointer = appendPointer(pathItem.pointer, method.toLowerCase());
      const given = operation['operationId'];
      const id = operationId(typeof given === 'string' && given.trim() !== '' ? given : `${method} ${path}`);
      const located: Located = { value: operation, pointer };
      return {
        id,
        method,
        path,
        pointer,
        parameters: readParameters(read, pathItem, located),
        requestBody: readRequestBody(read, located),
        responses: read.map('responses', pointer, operation).map((entry) => readResponse(read, entry)),
        authenticated: isAuthenticated(operation['security'] ?? document['security']),
      } satisfies Operation;
    }),
  );
}

/** Maps that may hold extensions (§4.7.8, §4.7.16); in the others, `x-` begins a name like any other. */
const EXTENSIBLE = new Set(['paths', 'responses']);

interface Entry {
  readonly name: string;
  readonly located: Located;
}

interface Reader {
  /** The objects of the map `name`, references followed. */
  readonly map: (name: string, pointer: JsonPointer, holder: JsonObject) => readonly Entry[];
  readonly resolve: (located: Located) => Located | undefined;
}

function createReader(document: JsonObject): Reader {
  const resolve = (located: Located): Located | undefined => resolveReference(document, located);
  return {
    resolve,
    map: (name, pointer, holder) => {
      const map = holder[name];
      if (!isJsonObject(map)) return [];
      return Object.entries(map).flatMap(([key, value]) => {
        if (!isJsonObject(value) || (EXTENSIBLE.has(name) && key.startsWith('x-'))) return [];
        const located = resolve({ value, pointer: appendPointer(pointer, name, key) });
        return located === undefined ? [] : { name: key, located };
      });
    },
  };
}

function readParameters(read: Reader, pathItem: Located, operation: Located): readonly Parameter[] {
  const byKey = new Map<string, Parameter>();
  // An operation's parameter replaces the path item's of the same name and place (§4.8.10).
  for (const holder of [pathItem, operation]) {
    const list = holder.value['parameters'];
    if (!isJsonArray(list)) continue;
    list.forEach((item, index) => {
      if (!isJsonObject(item)) return;
      const located = read.resolve({ value: item, pointer: appendPointer(holder.pointer, 'parameters', index) });
      const parameter = located && readParameter(located);
      if (parameter) byKey.set(`${parameter.in} ${parameter.name}`, parameter);
    });
  }
  return [...byKey.values()];
}

function readParameter({ value, pointer }: Located): Parameter | undefined {
  const { name, in: place, required } = value;
  if (typeof name !== 'string') return undefined;
  if (place !== 'path' && place !== 'query' && place !== 'header' && place !== 'cookie') return undefined;
  return {
    name,
    in: place,
    required: required === true || place === 'path',
    pointer,
    schema: schemaOf(value, pointer),
  };
}

function readRequestBody(read: Reader, operation: Located): Operation['requestBody'] {
  const body = operation.value['requestBody'];
  if (!isJsonObject(body)) return null;
  const located = read.resolve({ value: body, pointer: appendPointer(operation.pointer, 'requestBody') });
  if (located === undefined) return null;
  return { required: located.value['required'] === true, content: readContent(read, located) };
}

function readContent(read: Reader, holder: Located): readonly MediaType[] {
  return read.map('content', holder.pointer, holder.value).map(({ name, located: { value, pointer } }) => ({
    mediaType: name.toLowerCase(),
    pointer,
    schema: schemaOf(value, pointer),
    example: value['example'],
  }));
}

function readResponse(read: Reader, { name, located }: Entry): DocumentedResponse {
  const headers = read.map('headers', located.pointer, located.value).map((entry): DocumentedHeader => ({
    name: entry.name,
    required: entry.located.value['required'] === true,
    pointer: entry.located.pointer,
    schema: schemaOf(entry.located.value, entry.located.pointer),
  }));
  return { status: name, pointer: located.pointer, content: readContent(read, located), headers };
}

function schemaOf(holder: JsonObject, pointer: JsonPointer): JsonPointer | null {
  return member(holder, 'schema') === undefined ? null : appendPointer(pointer, 'schema');
}

function isAuthenticated(security: unknown): boolean {
  if (!Array.isArray(security) || security.length === 0) return false;
  return security.every((requirement) => isJsonObject(requirement) && Object.keys(requirement).length > 0);
}
