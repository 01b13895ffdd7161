import { checkId, JUDGED_LAYERS, type Observation } from '../core/index.ts';
import { undocumentedProperties } from '../schema/index.ts';
import { payloadSchema } from './body-schema.ts';
import type { Check } from './check.ts';
import { defectOf } from './defect-of.ts';
import { judged, NOTHING } from './judgement.ts';
import { isOwnExchange } from './own-exchange.ts';

/** Every property of the payload should be one that the document lists, on every item and under every branch. */
export const undocumentedProperty: Check = {
  id: checkId('undocumented-property'),
  level: 'SHOULD',
  title: 'a property that the schema does not list',
  source: 'OpenAPI 3.0.3 §4.7.24; a closed reading, since an open one could never notice drift',
  applies: isOwnExchange,
  judge: (context) => {
    const { body, operation } = context;
    if (body.kind !== 'json') return NOTHING;
    const found = JUDGED_LAYERS.flatMap((layer) => {
      const pointer = payloadSchema(context, layer);
      if (pointer === undefined) return [];
      const document = operation.contract.documents[layer];
      return [{ layer, properties: undocumentedProperties(document, pointer, body.value) }];
    });
    if (found.length === 0) return NOTHING;
    const places = found.map(({ properties }) => new Set(properties.map(({ instancePointer }) => instancePointer)));
    const observations = new Map<string, Observation>();
    for (const { layer, properties } of found)
      for (const { instancePointer, schemaPointer: pointer } of properties) {
        const unknownToAll = places.every((known) => known.has(instancePointer));
        const name = instancePointer.slice(instancePointer.lastIndexOf('/') + 1);
        observations.set(unknownToAll ? name : `${layer} ${pointer} ${name}`, {
          severity: unknownToAll ? 'drift' : 'spec-defect',
          layer,
          pointer,
          message: `${instancePointer} is not documented`,
          defect: unknownToAll ? null : defectOf(operation.contract, pointer, context.responses[layer]?.pointer),
        });
      }
    return judged(...observations.values());
  },
};
