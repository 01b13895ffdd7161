import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../src/core/index.ts';
import { entriesOf } from './entries-of.ts';

/**
 * The contract as the tools get it: with the server's address in place of the vendor's, and the one session that exists as the only id of a
 * session, since none of them creates one first.
 */
export function toolDocument(document: JsonObject, baseUrl: string, sessionId: string): JsonObject {
  const paths = Object.fromEntries(
    entriesOf(document['paths']).map(([path, item]) => [
      path,
      Object.fromEntries(
        entriesOf(item)
          .filter(([name]) => name !== 'servers')
          .map(([name, part]) => [name, withId(part, sessionId)]),
      ),
    ]),
  );
  return { ...document, servers: [{ url: baseUrl }], paths };
}

/** The name of the document's first security scheme. */
export function securitySchemeOf(document: JsonObject): string {
  const [first] = entriesOf(member(document['components'], 'securitySchemes'));
  return first?.[0] ?? '';
}

function withId(operation: JsonValue, sessionId: string): JsonValue {
  if (!isJsonObject(operation)) return operation;
  const { servers: _, ...rest } = operation;
  const { parameters } = rest;
  if (!isJsonArray(parameters)) return rest;
  return {
    ...rest,
    parameters: parameters.map((parameter) => (isPathParameter(parameter) ? only(parameter, sessionId) : parameter)),
  };
}

function isPathParameter(parameter: JsonValue): parameter is JsonObject {
  return isJsonObject(parameter) && parameter['in'] === 'path';
}

/** Without its format, since not every tool takes an enumeration of formatted text. */
function only(parameter: JsonObject, id: string): JsonObject {
  return { ...parameter, example: id, schema: { type: 'string', enum: [id] } };
}
