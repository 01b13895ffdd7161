import { isJsonObject } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** An object serialised twice, so that a text arrives (draft-07 Validation §6.1.1). */
export const textForObject: ValueMutation = {
  on: 'value',
  id: 'text-for-object',
  title: 'the object as its own JSON text',
  mutate: ({ schema, value }) =>
    isJsonObject(value) && schema['type'] !== undefined ? replaceWith(JSON.stringify(value)) : undefined,
};
