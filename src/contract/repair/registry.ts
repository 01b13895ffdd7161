import { duplicateEnumValues } from './duplicate-enum-values.ts';
import { enumWithNull } from './enum-with-null.ts';
import { exampleInSchema } from './example-in-schema.ts';
import { hoistBooleanRequired } from './hoist-boolean-required.ts';
import { mismatchedScalar } from './mismatched-scalar.ts';
import { nullableEnum } from './nullable-enum.ts';
import { nullableWithoutType } from './nullable-without-type.ts';
import { referenceSiblings } from './reference-siblings.ts';
import type { Repair } from './repair.ts';
import { unknownFormat } from './unknown-format.ts';

/**
 * All repairs, in the order they run. Siblings of `$ref` go first, so that the others find their members in a schema of
 * their own; scalars are mended before examples move.
 */
export const REPAIRS: readonly Repair[] = [
  referenceSiblings,
  hoistBooleanRequired,
  unknownFormat,
  duplicateEnumValues,
  enumWithNull,
  nullableEnum,
  nullableWithoutType,
  mismatchedScalar,
  exampleInSchema,
];
