import { isJsonArray } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** A documented value between blanks, as careless spreadsheets hand it on. */
export const enumWithBlanks: ValueMutation = {
  on: 'value',
  id: 'enum-with-blanks',
  title: 'a documented value between blanks',
  mutate: ({ schema, value }) =>
    isJsonArray(schema['enum']) && typeof value === 'string' ? replaceWith(` ${value} `) : undefined,
};
