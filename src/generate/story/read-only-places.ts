import {
  appendPointer,
  isJsonMediaType,
  isJsonObject,
  jsonPointer,
  mediaTypeOf,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { schemaAt } from '../schema-at.ts';
import type { Subject } from '../subject.ts';

/** A read-only text of the reply, with where it would be in the body of a request. */
export interface ReadOnlyPlace {
  readonly name: string;
  /** The object around it, in the body. */
  readonly holder: JsonPointer;
  readonly schema: JsonObject;
  readonly schemaPointer: JsonPointer;
}

/**
 * The read-only texts that the reply to an accepted request describes (OpenAPI 3.0.3 §4.7.24.2) and the request does not list, wherever
 * `body` has an object for them.
 */
export function readOnlyPlaces({ contract, layers }: Subject, body: JsonValue): readonly ReadOnlyPlace[] {
  const { operation } = layers.corrected;
  const reply = operation.responses
    .filter(({ status }) => /^2(?:\d\d|XX)$/iu.test(status))
    .flatMap(({ content }) => content.filter(({ mediaType }) => isJsonMediaType(mediaTypeOf(mediaType) ?? '')))
    .find(({ schema }) => schema !== null)?.schema;
  const request = operation.requestBody?.content[0]?.schema;
  if (reply === undefined || reply === null || request === undefined || request === null) return [];
  return placesIn(contract.documents.corrected, { reply, request, holder: jsonPointer() }, body);
}

interface At {
  readonly reply: JsonPointer;
  readonly request: JsonPointer;
  readonly holder: JsonPointer;
}

function placesIn(document: JsonObject, { reply, request, holder }: At, body: JsonValue): readonly ReadOnlyPlace[] {
  const [inReply, inRequest] = [schemaAt(document, reply), schemaAt(document, request)];
  const shown = inReply?.value['properties'];
  const listed = inRequest?.value['properties'];
  if (!isJsonObject(body) || !isJsonObject(shown) || inReply === undefined || inRequest === undefined) return [];
  return Object.keys(shown).flatMap((name): readonly ReadOnlyPlace[] => {
    const schemaPointer = appendPointer(inReply.pointer, 'properties', name);
    const isListed = isJsonObject(listed) && Object.hasOwn(listed, name);
    const schema = schemaAt(document, schemaPointer)?.value;
    if (schema?.['readOnly'] === true && schema['type'] === 'string' && !isListed)
      return [{ name, holder, schema, schemaPointer }];
    const inner = body[name];
    if (!isListed || !Object.hasOwn(body, name) || inner === undefined) return [];
    const at = {
      reply: schemaPointer,
      request: appendPointer(inRequest.pointer, 'properties', name),
      holder: appendPointer(holder, name),
    };
    return placesIn(document, at, inner);
  });
}
