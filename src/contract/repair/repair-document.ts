import type { JsonObject } from '../../core/index.ts';
import { rewriteSchemas } from '../rewrite-schemas.ts';
import { REPAIRS } from './registry.ts';
import type { RepairApplication } from './repair.ts';

/** The repaired layer of a document, with every place that was changed on the way. */
export interface RepairedDocument {
  readonly document: JsonObject;
  readonly applications: readonly RepairApplication[];
}

/** Runs all repairs of the registry over all schemas of `document`. What needs no repair is shared with the original. */
export function repairDocument(document: JsonObject): RepairedDocument {
  const applications: RepairApplication[] = [];
  const repaired = REPAIRS.reduce(
    (current, { id, repair }) =>
      rewriteSchemas(current, (schema, pointer) => {
        const result = repair(schema, pointer);
        if (result === undefined) return schema;
        for (const change of result.changes) applications.push({ repair: id, ...change });
        return result.schema;
      }),
    document,
  );
  return { document: repaired, applications };
}
