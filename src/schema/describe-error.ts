import type { ErrorObject } from 'ajv';

import { isJsonArray, isJsonObject, type JsonValue } from '../core/index.ts';

const MAX_TEXT = 100;

/** `value` as JSON on one line, at most a hundred characters of it. */
export function shortJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number that is too large to be read';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${text.length} characters)` : text;
}

type Wording = (params: Readonly<Record<string, unknown>>, parent: Readonly<Record<string, unknown>>) => string;

const text = (value: unknown): string => (typeof value === 'string' ? value : shortJson(value));

/** What each keyword demands, in words; anything missing here falls back to the keyword with its value. */
const EXPECTED: Readonly<Record<string, Wording>> = {
  type: ({ type }) => (Array.isArray(type) ? type.map(text).join(' or ') : text(type)),
  required: ({ missingProperty }) => `property ${shortJson(missingProperty)}`,
  enum: ({ allowedValues }) => `one of ${listed(allowedValues)}`,
  format: ({ format }) => `format ${text(format)}`,
  pattern: ({ pattern }) => `a match of ${text(pattern)}`,
  minimum: ({ limit }) => `at least ${text(limit)}`,
  maximum: ({ limit }) => `at most ${text(limit)}`,
  exclusiveMinimum: ({ limit }) => `more than ${text(limit)}`,
  exclusiveMaximum: ({ limit }) => `less than ${text(limit)}`,
  multipleOf: ({ multipleOf }) => `a multiple of ${text(multipleOf)}`,
  minLength: ({ limit }) => `at least ${text(limit)} characters`,
  maxLength: ({ limit }) => `at most ${text(limit)} characters`,
  minItems: ({ limit }) => `at least ${text(limit)} items`,
  maxItems: ({ limit }) => `at most ${text(limit)} items`,
  uniqueItems: ({ i, j }) => `items that differ (${text(j)} and ${text(i)} do not)`,
  minProperties: ({ limit }) => `at least ${text(limit)} properties`,
  maxProperties: ({ limit }) => `at most ${text(limit)} properties`,
  additionalProperties: ({ additionalProperty }) => `no property ${shortJson(additionalProperty)}`,
  oneOf: ({ passingSchemas }, { oneOf }) =>
    `exactly one of ${alternatives(oneOf)} (${Array.isArray(passingSchemas) ? passingSchemas.length : 0} match)`,
  anyOf: (_, { anyOf }) => `at least one of ${alternatives(anyOf)}`,
  not: () => 'a value that the schema under `not` refuses',
  'false schema': () => 'no value at all',
};

/** What the assertion that raised `error` demands, in words. */
export function describeExpected(error: ErrorObject): string {
  const wording = EXPECTED[error.keyword];
  const params: Readonly<Record<string, unknown>> = error.params;
  return wording ? wording(params, error.parentSchema ?? {}) : `${error.keyword} ${shortJson(error.schema)}`;
}

/** What came instead, as short JSON; for an object with a missing property, its names. */
export function describeGot(error: ErrorObject): string {
  const { data } = error;
  if (error.keyword !== 'required' || !isJsonObject(data)) return shortJson(data);
  const names = Object.keys(data);
  return names.length === 0 ? 'an empty object' : `only ${names.slice(0, 12).join(', ')}`;
}

function listed(values: unknown): string {
  if (!isJsonArray(values)) return shortJson(values);
  const shown = values.slice(0, 6).map((value: JsonValue) => text(value));
  return values.length > 6 ? `${values.length} values (${shown.join(' | ')} | …)` : shown.join(' | ');
}

function alternatives(list: unknown): string {
  return `${Array.isArray(list) ? list.length : 'several'} alternatives`;
}
