import { appendPointer, isJsonArray } from '../../core/index.ts';
import { without, type Repair } from './repair.ts';

/** OpenAPI's `example` (§4.7.24) in the form that JSON Schema has for it: `examples`, a list (draft-07 Validation §10.4). */
export const exampleInSchema: Repair = {
  id: 'example-in-schema',
  title: '`example` inside a schema',
  effect: 'no keyword of JSON Schema: strict validators refuse the schema',
  treatment: 'becomes an item of `examples`',
  repair: (schema, pointer) => {
    const { example, examples = [] } = schema;
    if (example === undefined) return undefined;
    return {
      schema: {
        ...without(schema, 'example'),
        examples: [example, ...(isJsonArray(examples) ? examples : [examples])],
      },
      changes: [{ pointer: appendPointer(pointer, 'example'), before: example, after: undefined }],
    };
  },
};
