import { isJsonObject } from '../../core/index.ts';
import { replaceWith, type ValueMutation } from './mutation.ts';

/** Larger objects would be about size, not about the limit. */
const MOST = 10_000;

/** An object with one property more than the most (draft-07 Validation §6.5.1). */
export const tooManyProperties: ValueMutation = {
  on: 'value',
  id: 'too-many-properties',
  title: 'an object with one property too many',
  mutate: ({ schema, value }) => {
    const { maxProperties } = schema;
    const [sample] = isJsonObject(value) ? Object.values(value) : [];
    if (typeof maxProperties !== 'number' || maxProperties > MOST || !isJsonObject(value)) return undefined;
    const missing = maxProperties + 1 - Object.keys(value).length;
    const more = Array.from({ length: Math.max(missing, 0) }, (_, index) => [`more_${index}`, sample ?? 'x'] as const);
    return replaceWith({ ...value, ...Object.fromEntries(more) });
  },
};
