import type * as fc from 'fast-check';

import type { JsonObject, JsonPointer, JsonValue } from '../../core/index.ts';
import type { Conjunction } from './conjunction.ts';

/** One way to satisfy a schema, as the makers of values get it. */
export interface Making {
  readonly document: JsonObject;
  /** The keywords about the value itself, put together. */
  readonly schema: JsonObject;
  /** The schemas they come from: for what is inside objects and arrays. */
  readonly conjunction: Conjunction;
  /** Whether the value has to be there. */
  readonly isRequired: boolean;
  /** How many objects and arrays are around the value. */
  readonly depth: number;
  /** Values inside this one, valid by the schemas at all of `pointers`; undefined where there are none, or none that end. */
  readonly child: (pointers: readonly JsonPointer[], isRequired: boolean) => fc.Arbitrary<JsonValue> | undefined;
}

/** Makes the values of one type; undefined where the schema allows none. */
export type Maker = (making: Making) => fc.Arbitrary<JsonValue> | undefined;
