import { isJsonObject } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** The object as the one item of an array (draft-07 Validation §6.1.1). */
export const arrayForObject: ValueMutation = {
  on: 'value',
  id: 'array-for-object',
  title: 'the object as the one item of an array',
  mutate: ({ schema, value, role }) =>
    role !== 'body' && isJsonObject(value) && schema['type'] !== undefined ? replaceWith([value]) : undefined,
};
