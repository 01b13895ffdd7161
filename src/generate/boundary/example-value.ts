import { isJsonArray } from '../../core/index.ts';
import type { Boundary } from './boundary.ts';

/** Every example that the document gives of a schema, and its default (OpenAPI 3.0.3 §4.7.24). */
export const exampleValue: Boundary = {
  id: 'example-value',
  title: 'every documented example, and the default',
  values: ({ schema }) => {
    const examples = isJsonArray(schema['examples']) ? schema['examples'] : [];
    const standard = schema['default'];
    return [
      ...examples.map((value, index) => ({ variant: `example-${index + 1}`, value })),
      ...(standard === undefined ? [] : [{ variant: 'default', value: standard }]),
    ];
  },
};
