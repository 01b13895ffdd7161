import { aboveInt32 } from './above-int32.ts';
import { arrayForScalar } from './array-for-scalar.ts';
import { badLateItem } from './bad-late-item.ts';
import { belowMinimum } from './below-minimum.ts';
import { booleanForText } from './boolean-for-text.ts';
import { emptyText } from './empty-text.ts';
import { enumCutShort } from './enum-cut-short.ts';
import { enumInOtherCase } from './enum-in-other-case.ts';
import { enumWithBlanks } from './enum-with-blanks.ts';
import { fractionForInteger } from './fraction-for-integer.ts';
import { malformedUuid } from './malformed-uuid.ts';
import { missingRequired } from './missing-required.ts';
import type { Mutation, ParameterMutation, TextMutation, ValueMutation } from './mutation.ts';
import { nullValue } from './null-value.ts';
import { numberForText } from './number-for-text.ts';
import { scalarForArray } from './scalar-for-array.ts';
import { textForScalar } from './text-for-scalar.ts';
import { tooFewItems } from './too-few-items.ts';
import { tooManyItems } from './too-many-items.ts';
import { unknownEnumValue } from './unknown-enum-value.ts';
import { uuidInBraces } from './uuid-in-braces.ts';
import { uuidNotHexadecimal } from './uuid-not-hexadecimal.ts';
import { uuidWithoutHyphens } from './uuid-without-hyphens.ts';
import { wrongType } from './wrong-type.ts';

/** All mutations, in the order in which cases are made of them. */
export const MUTATIONS: readonly Mutation[] = [
  missingRequired,
  unknownEnumValue,
  enumInOtherCase,
  enumWithBlanks,
  enumCutShort,
  malformedUuid,
  uuidWithoutHyphens,
  uuidInBraces,
  uuidNotHexadecimal,
  emptyText,
  wrongType,
  nullValue,
  numberForText,
  booleanForText,
  textForScalar,
  fractionForInteger,
  arrayForScalar,
  scalarForArray,
  badLateItem,
  tooFewItems,
  tooManyItems,
  belowMinimum,
  aboveInt32,
];

/** Those that change a value of the body. */
export const VALUE_MUTATIONS: readonly ValueMutation[] = MUTATIONS.filter((mutation) => mutation.on === 'value');
/** Those that spoil the body as text. */
export const TEXT_MUTATIONS: readonly TextMutation[] = MUTATIONS.filter((mutation) => mutation.on === 'text');
/** Those that change a parameter. */
export const PARAMETER_MUTATIONS: readonly ParameterMutation[] = MUTATIONS.filter(
  (mutation) => mutation.on === 'parameter',
);
