import { isJsonArray } from '../../core/index.ts';
import type { Boundary } from './boundary.ts';

/** Every documented value, each on its own (draft-07 Validation §6.1.2). */
export const enumValue: Boundary = {
  id: 'enum-value',
  title: 'every value of an enum',
  values: ({ schema }) =>
    (isJsonArray(schema['enum']) ? schema['enum'] : []).map((value) => ({
      variant: typeof value === 'string' ? value : JSON.stringify(value),
      value,
    })),
};
