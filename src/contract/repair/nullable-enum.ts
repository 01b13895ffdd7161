import { appendPointer, isJsonArray } from '../../core/index.ts';
import type { Repair } from './repair.ts';

/** `nullable: true` beside an enum without null: read to the letter (OpenAPI 3.0.3 proposal on nullable) null is refused. */
export const nullableEnum: Repair = {
  id: 'nullable-enum',
  title: '`nullable` beside an `enum` without null',
  effect: 'null is allowed in words and refused by validators',
  treatment: 'null is added to the enum',
  repair: (schema, pointer) => {
    const values = schema['enum'];
    if (schema['nullable'] !== true || !isJsonArray(values) || values.includes(null)) return undefined;
    const after = [...values, null];
    return {
      schema: { ...schema, enum: after },
      changes: [{ pointer: appendPointer(pointer, 'enum'), before: values, after }],
    };
  },
};
