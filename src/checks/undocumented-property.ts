import {
  appendPointer,
  checkId,
  jsonPointer,
  JUDGED_LAYERS,
  pointerTokens,
  type JsonPointer,
  type Observation,
} from '../core/index.ts';
import { undocumentedProperties } from '../schema/index.ts';
import { payloadSchema } from './body-schema.ts';
import type { Check } from './check.ts';
import { defectOf } from './defect-of.ts';
import { detourOf } from './detour-of.ts';
import { judged, NOTHING } from './judgement.ts';
import { isOwnExchange } from './own-exchange.ts';

/** Causes that are told of one answer: whoever sends more unknown names has one problem, not thousands. */
const MAX_TOLD = 100;

/** Every property of the payload should be one that the document lists, on every item and under every branch. */
export const undocumentedProperty: Check = {
  id: checkId('undocumented-property'),
  level: 'SHOULD',
  title: 'a property that the schema does not list',
  needs: 'an answer with a JSON payload and a documented schema',
  source: 'OpenAPI 3.0.3 §4.7.24; a closed reading, since an open one could never notice drift',
  applies: isOwnExchange,
  judge: (context) => {
    const { body, operation } = context;
    if (body.kind !== 'json') return NOTHING;
    const found = JUDGED_LAYERS.flatMap((layer) => {
      const pointer = payloadSchema(context, layer);
      if (pointer === undefined || pointer === null) return [];
      const document = operation.contract.documents[layer];
      return [{ layer, start: pointer, properties: undocumentedProperties(document, pointer, body.value) }];
    });
    if (found.length === 0) return NOTHING;
    const places = found.map(({ properties }) => new Set(properties.map(({ instancePointer }) => instancePointer)));
    const observations = new Map<string, Observation>();
    for (const { layer, start, properties } of found) {
      const told = new Set<string>();
      for (const { instancePointer, schemaPointer } of properties) {
        if (told.size >= MAX_TOLD) break;
        const cause = everyItem(instancePointer);
        if (told.has(cause)) continue;
        told.add(cause);
        const unknownToAll = places.every((known) => isUnknown(known, instancePointer));
        // Where the document would have to list it: each name is a cause of its own.
        const pointer = appendPointer(schemaPointer, 'properties', pointerTokens(instancePointer).at(-1) ?? '');
        const detour = detourOf(operation.contract, layer, start, instancePointer);
        // What no layer knows is one cause, told by the last layer.
        observations.set(unknownToAll ? cause : `${layer} ${cause}`, {
          severity: unknownToAll ? 'drift' : 'spec-defect',
          layer,
          pointer,
          message: `${instancePointer} is not documented`,
          defect: unknownToAll
            ? null
            : defectOf(operation.contract, detour, pointer, context.responses[layer]?.pointer),
        });
      }
    }
    return judged(...observations.values());
  },
};

/** Whether the property, or something around it, is among those that a layer does not know. */
function isUnknown(known: ReadonlySet<JsonPointer>, pointer: JsonPointer): boolean {
  return pointerTokens(pointer).some((_, index, tokens) => known.has(jsonPointer(...tokens.slice(0, index + 1))));
}

/** `pointer` with the numbers of items left out, so that the items of a list count as one. */
function everyItem(pointer: JsonPointer): JsonPointer {
  return jsonPointer(...pointerTokens(pointer).map((token) => (/^\d+$/u.test(token) ? '*' : token)));
}
