import { appendPointer, isJsonArray, jsonEqual } from '../../core/index.ts';
import type { Repair } from './repair.ts';

/** Values of an enum should be unique (draft-07 Validation §6.1.2); its meta-schema demands it. */
export const duplicateEnumValues: Repair = {
  id: 'duplicate-enum-values',
  title: 'an `enum` that lists a value twice',
  effect: 'strict validators refuse the schema',
  treatment: 'the repetition is dropped',
  repair: (schema, pointer) => {
    const before = schema['enum'];
    if (!isJsonArray(before)) return undefined;
    const after = before.filter((value, index) => before.findIndex((other) => jsonEqual(other, value)) === index);
    if (after.length === before.length) return undefined;
    return {
      schema: { ...schema, enum: after },
      changes: [{ pointer: appendPointer(pointer, 'enum'), before, after }],
    };
  },
};
