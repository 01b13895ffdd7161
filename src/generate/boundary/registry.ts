import { arrayLength } from './array-length.ts';
import { arrayRepetition } from './array-repetition.ts';
import { booleanValue } from './boolean-value.ts';
import type { Boundary } from './boundary.ts';
import { enumValue } from './enum-value.ts';
import { exampleValue } from './example-value.ts';
import { integerLimit } from './integer-limit.ts';
import { mapContent } from './map-content.ts';
import { mapNames } from './map-names.ts';
import { numberLimit } from './number-limit.ts';
import { optionalAbsent } from './optional-absent.ts';
import { propertyAlone } from './property-alone.ts';
import { textContent } from './text-content.ts';
import { textLength } from './text-length.ts';
import { uuidCase } from './uuid-case.ts';
import { uuidVersion } from './uuid-version.ts';

/** All boundaries, in the order in which cases are made of them. */
export const BOUNDARIES: readonly Boundary[] = [
  enumValue,
  booleanValue,
  arrayLength,
  arrayRepetition,
  integerLimit,
  numberLimit,
  textLength,
  uuidCase,
  uuidVersion,
  optionalAbsent,
  propertyAlone,
  exampleValue,
  textContent,
  mapContent,
  mapNames,
];
