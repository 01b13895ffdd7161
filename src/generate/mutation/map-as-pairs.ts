import { isJsonObject } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** A map as a list of pairs, as other APIs have it (draft-07 Validation §6.1.1). */
export const mapAsPairs: ValueMutation = {
  on: 'value',
  id: 'map-as-pairs',
  title: 'a map as a list of name and value',
  mutate: ({ schema, value }) =>
    isJsonObject(schema['additionalProperties']) && isJsonObject(value)
      ? replaceWith(Object.entries(value).map(([name, item]) => ({ name, value: item })))
      : undefined,
};
