import { appendPointer, isJsonArray } from '../../core/index.ts';
import type { Repair } from './repair.ts';

/** An enum that lists null beside a type that is not nullable contradicts itself: null is plainly meant to be allowed. */
export const enumWithNull: Repair = {
  id: 'enum-with-null',
  title: 'an `enum` that holds null beside a `type` that does not',
  effect: 'null is listed and yet refused',
  treatment: '`nullable: true` is set',
  repair: (schema, pointer) => {
    const { type, nullable } = schema;
    if (!isJsonArray(schema['enum']) || !schema['enum'].includes(null)) return undefined;
    if (typeof type !== 'string' || nullable === true) return undefined;
    return {
      schema: { ...schema, nullable: true },
      changes: [{ pointer: appendPointer(pointer, 'nullable'), before: nullable, after: true }],
    };
  },
};
