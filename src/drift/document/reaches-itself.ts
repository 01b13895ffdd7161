import type { JsonValue } from '../../core/index.ts';
import type { Schema } from './schema.ts';
import type { Schemas } from './schemas.ts';

/** Whether a value of `schema` may hold another value of `schema`, at any depth. */
export function reachesItself(schemas: Schemas, schema: Schema): boolean {
  const seen = new Set<Schema>();
  const open = inner(schemas, schema);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isPart(next, schema)) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...inner(schemas, next));
  }
  return false;
}

/** A reference with words beside it leads to the same object as one without. */
function isPart(candidate: Schema, schema: Schema): boolean {
  const core = schema.parts.at(-1);
  return candidate === schema || (core !== undefined && candidate.parts.at(-1) === core);
}

function inner(schemas: Schemas, schema: Schema): Schema[] {
  const raws: (readonly JsonValue[])[] = [
    schema.items,
    schema.additional,
    ...schema.prefixItems,
    ...[...schema.properties.values()].map((property) => property.raws),
    ...schema.unions.flatMap((union) => union.branches.map((branch) => [branch])),
  ];
  return raws.filter((list) => list.length > 0).map((list) => schemas.read(list));
}
