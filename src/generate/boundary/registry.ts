import { arrayLength } from './array-length.ts';
import { booleanValue } from './boolean-value.ts';
import type { Boundary } from './boundary.ts';
import { enumValue } from './enum-value.ts';
import { integerLimit } from './integer-limit.ts';
import { mapContent } from './map-content.ts';
import { optionalAbsent } from './optional-absent.ts';
import { uuidCase } from './uuid-case.ts';

/** All boundaries, in the order in which cases are made of them. */
export const BOUNDARIES: readonly Boundary[] = [
  enumValue,
  booleanValue,
  arrayLength,
  integerLimit,
  uuidCase,
  optionalAbsent,
  mapContent,
];
