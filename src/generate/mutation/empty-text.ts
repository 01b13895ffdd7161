import { replaceWith, type ValueMutation } from './mutation.ts';

/** The keywords that an empty text may break. */
const RESTRICTIONS = ['enum', 'format', 'minLength', 'pattern'];

/** An empty text where the schema asks for a particular one: a format, a length, a listed value. */
export const emptyText: ValueMutation = {
  on: 'value',
  id: 'empty-text',
  title: 'an empty text',
  mutate: ({ schema, value }) =>
    typeof value === 'string' && RESTRICTIONS.some((keyword) => schema[keyword] !== undefined)
      ? replaceWith('')
      : undefined,
};
