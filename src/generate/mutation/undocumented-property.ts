import { isJsonObject } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** A property beside those that the schema lists, where it lets in no others (draft-07 Validation §6.5.6). */
export const undocumentedProperty: ValueMutation = {
  on: 'value',
  id: 'undocumented-property',
  title: 'a property that the schema keeps out',
  mutate: ({ schema, value }) =>
    schema['additionalProperties'] === false && isJsonObject(value)
      ? replaceWith({ ...value, undocumented_property: 'x' })
      : undefined,
};
