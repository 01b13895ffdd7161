import { belowMinimum } from './below-minimum.ts';
import { malformedUuid } from './malformed-uuid.ts';
import { missingRequired } from './missing-required.ts';
import type { Mutation } from './mutation.ts';
import { tooFewItems } from './too-few-items.ts';
import { tooManyItems } from './too-many-items.ts';
import { unknownEnumValue } from './unknown-enum-value.ts';
import { wrongType } from './wrong-type.ts';

/** All mutations, in the order in which cases are made of them. */
export const MUTATIONS: readonly Mutation[] = [
  missingRequired,
  unknownEnumValue,
  malformedUuid,
  wrongType,
  tooFewItems,
  tooManyItems,
  belowMinimum,
];
