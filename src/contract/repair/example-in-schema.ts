import { appendPointer } from '../../core/index.ts';
import { without, type Repair } from './repair.ts';

/** OpenAPI's `example` (§4.7.24) in the form that JSON Schema has for it: `examples`, a list (draft-07 Validation §10.4). */
export const exampleInSchema: Repair = {
  id: 'example-in-schema',
  title: '`example` inside a schema',
  effect: 'no keyword of JSON Schema: strict validators refuse the schema',
  treatment: 'becomes the one item of `examples`',
  repair: (schema, pointer) => {
    const { example } = schema;
    if (example === undefined) return undefined;
    return {
      schema: { ...without(schema, 'example'), examples: [example] },
      changes: [{ pointer: appendPointer(pointer, 'example'), before: example, after: undefined }],
    };
  },
};
