import type { ParameterMutation } from './mutation.ts';

/** A query parameter twice, with two values where it has them. */
export const parameterRepeated: ParameterMutation = {
  on: 'parameter',
  id: 'parameter-repeated',
  title: 'a query parameter that occurs twice',
  mutate: ({ parameter, schema, value }) => {
    if (parameter.in !== 'query' || schema['type'] === 'array') return undefined;
    return schema['type'] === 'boolean' ? ['true', 'false'] : [value, value];
  },
};
