import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** A text that the enum does not list (draft-07 Validation §6.1.2). */
export const unknownEnumValue: ValueMutation = {
  on: 'value',
  id: 'unknown-enum-value',
  title: 'a value that the enum does not list',
  mutate: ({ schema }) => (isJsonArray(schema['enum']) ? replaceWith('no_documented_value') : undefined),
};
