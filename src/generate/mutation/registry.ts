import { aboveInt32 } from './above-int32.ts';
import { aboveMaximum } from './above-maximum.ts';
import { arrayForObject } from './array-for-object.ts';
import { arrayForScalar } from './array-for-scalar.ts';
import { badItemAtMaximum } from './bad-item-at-maximum.ts';
import { badLateItem } from './bad-late-item.ts';
import { belowMinimum } from './below-minimum.ts';
import { booleanForArray } from './boolean-for-array.ts';
import { booleanForNumber } from './boolean-for-number.ts';
import { booleanForObject } from './boolean-for-object.ts';
import { booleanForText } from './boolean-for-text.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { commentInside } from './comment-inside.ts';
import { deepNesting } from './deep-nesting.ts';
import { duplicateItems } from './duplicate-items.ts';
import { duplicateName } from './duplicate-name.ts';
import { emptyBody } from './empty-body.ts';
import { emptyText } from './empty-text.ts';
import { enumCutShort } from './enum-cut-short.ts';
import { enumInOtherCase } from './enum-in-other-case.ts';
import { enumInTitleCase } from './enum-in-title-case.ts';
import { enumWithBlanks } from './enum-with-blanks.ts';
import { enumWithOtherSeparator } from './enum-with-other-separator.ts';
import { enumWithPrefix } from './enum-with-prefix.ts';
import { formatNearMiss } from './format-near-miss.ts';
import { fractionForInteger } from './fraction-for-integer.ts';
import { integerInExponentNotation } from './integer-in-exponent-notation.ts';
import { integerWithFractionOfZero } from './integer-with-fraction-of-zero.ts';
import { lateMalformedUuid } from './late-malformed-uuid.ts';
import { lateNull } from './late-null.ts';
import { lateNumber } from './late-number.ts';
import { malformedUuid } from './malformed-uuid.ts';
import { mapAsPairs } from './map-as-pairs.ts';
import { missingComma } from './missing-comma.ts';
import { missingRequired } from './missing-required.ts';
import type { Mutation, ParameterMutation, TextMutation, ValueMutation } from './mutation.ts';
import { nanLiteral } from './nan-literal.ts';
import { negativeZero } from './negative-zero.ts';
import { negativeNumber } from './negative-number.ts';
import { notAMultiple } from './not-a-multiple.ts';
import { notUtf8 } from './not-utf8.ts';
import { nullValue } from './null-value.ts';
import { numberBeyondDouble } from './number-beyond-double.ts';
import { numberForArray } from './number-for-array.ts';
import { numberForBoolean } from './number-for-boolean.ts';
import { numberForObject } from './number-for-object.ts';
import { numberForText } from './number-for-text.ts';
import { objectForArray } from './object-for-array.ts';
import { objectForScalar } from './object-for-scalar.ts';
import { ownIdInBraces } from './own-id-in-braces.ts';
import { ownIdWithoutHyphens } from './own-id-without-hyphens.ts';
import { parameterAboveMaximum } from './parameter-above-maximum.ts';
import { parameterBelowMinimum } from './parameter-below-minimum.ts';
import { parameterBooleanAsNumber } from './parameter-boolean-as-number.ts';
import { parameterBooleanInCapitals } from './parameter-boolean-in-capitals.ts';
import { parameterEmpty } from './parameter-empty.ts';
import { parameterMalformedUuid } from './parameter-malformed-uuid.ts';
import { parameterMissing } from './parameter-missing.ts';
import { parameterNoBoolean } from './parameter-no-boolean.ts';
import { parameterNoNumber } from './parameter-no-number.ts';
import { parameterRepeated } from './parameter-repeated.ts';
import { parameterUnknownEnumValue } from './parameter-unknown-enum-value.ts';
import { parameterUuidNotHexadecimal } from './parameter-uuid-not-hexadecimal.ts';
import { parameterUuidWithoutHyphens } from './parameter-uuid-without-hyphens.ts';
import { patternMismatch } from './pattern-mismatch.ts';
import { rawLineBreak } from './raw-line-break.ts';
import { rawNul } from './raw-nul.ts';
import { scalarForArray } from './scalar-for-array.ts';
import { singleQuotes } from './single-quotes.ts';
import { textForObject } from './text-for-object.ts';
import { textForScalar } from './text-for-scalar.ts';
import { textListForArray } from './text-list-for-array.ts';
import { tooFewItems } from './too-few-items.ts';
import { tooFewProperties } from './too-few-properties.ts';
import { tooLong } from './too-long.ts';
import { tooManyItems } from './too-many-items.ts';
import { tooManyProperties } from './too-many-properties.ts';
import { tooShort } from './too-short.ts';
import { trailingComma } from './trailing-comma.ts';
import { truncatedInString } from './truncated-in-string.ts';
import { truncated } from './truncated.ts';
import { twoTexts } from './two-texts.ts';
import { undocumentedProperty } from './undocumented-property.ts';
import { unknownEnumValue } from './unknown-enum-value.ts';
import { unquotedName } from './unquoted-name.ts';
import { utf16 } from './utf16.ts';
import { uuidAsUrn } from './uuid-as-urn.ts';
import { uuidInBraces } from './uuid-in-braces.ts';
import { uuidNotHexadecimal } from './uuid-not-hexadecimal.ts';
import { uuidWithBlanks } from './uuid-with-blanks.ts';
import { uuidWithExtraDigit } from './uuid-with-extra-digit.ts';
import { uuidWithShiftedHyphen } from './uuid-with-shifted-hyphen.ts';
import { uuidWithoutHyphens } from './uuid-without-hyphens.ts';
import { whiteSpaceOnly } from './white-space-only.ts';
import { wrapperDoubled } from './wrapper-doubled.ts';
import { wrapperInList } from './wrapper-in-list.ts';
import { wrapperMisnamed } from './wrapper-misnamed.ts';
import { wrapperMissing } from './wrapper-missing.ts';
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
  negativeNumber,
  aboveInt32,
  enumWithOtherSeparator,
  enumWithPrefix,
  enumInTitleCase,
  uuidWithBlanks,
  uuidAsUrn,
  uuidWithExtraDigit,
  uuidWithShiftedHyphen,
  integerWithFractionOfZero,
  integerInExponentNotation,
  negativeZero,
  numberBeyondDouble,
  aboveMaximum,
  notAMultiple,
  tooShort,
  tooLong,
  patternMismatch,
  duplicateItems,
  tooFewProperties,
  tooManyProperties,
  undocumentedProperty,
  objectForScalar,
  booleanForNumber,
  numberForBoolean,
  arrayForObject,
  textForObject,
  numberForObject,
  booleanForObject,
  objectForArray,
  numberForArray,
  booleanForArray,
  textListForArray,
  mapAsPairs,
  wrapperMissing,
  wrapperDoubled,
  wrapperMisnamed,
  wrapperInList,
  formatNearMiss,
  lateNumber,
  lateNull,
  lateMalformedUuid,
  badItemAtMaximum,
  parameterMalformedUuid,
  parameterUuidWithoutHyphens,
  parameterUuidNotHexadecimal,
  ownIdWithoutHyphens,
  ownIdInBraces,
  parameterNoBoolean,
  parameterBooleanInCapitals,
  parameterBooleanAsNumber,
  parameterNoNumber,
  parameterBelowMinimum,
  parameterAboveMaximum,
  parameterUnknownEnumValue,
  parameterEmpty,
  parameterRepeated,
  parameterMissing,
  truncated,
  truncatedInString,
  trailingComma,
  missingComma,
  singleQuotes,
  unquotedName,
  twoTexts,
  commentInside,
  rawLineBreak,
  rawNul,
  nanLiteral,
  whiteSpaceOnly,
  emptyBody,
  byteOrderMark,
  duplicateName,
  deepNesting,
  notUtf8,
  utf16,
];

/** Those that change a value of the body. */
export const VALUE_MUTATIONS: readonly ValueMutation[] = MUTATIONS.filter((mutation) => mutation.on === 'value');
/** Those that spoil the body as text. */
export const TEXT_MUTATIONS: readonly TextMutation[] = MUTATIONS.filter((mutation) => mutation.on === 'text');
/** Those that change a parameter. */
export const PARAMETER_MUTATIONS: readonly ParameterMutation[] = MUTATIONS.filter(
  (mutation) => mutation.on === 'parameter',
);
