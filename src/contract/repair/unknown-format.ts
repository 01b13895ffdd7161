import { appendPointer, KNOWN_FORMATS } from '../../core/index.ts';
import { without, type Repair } from './repair.ts';

/** A `format` that no validator knows (draft-07 Validation §7.1: it then says nothing) becomes an extension. */
export const unknownFormat: Repair = {
  id: 'unknown-format',
  title: 'a `format` that nobody defines',
  effect: 'strict validators refuse the schema',
  treatment: 'kept as `x-format`, where it is an annotation',
  repair: (schema, pointer) => {
    const { format } = schema;
    if (typeof format !== 'string' || KNOWN_FORMATS.has(format)) return undefined;
    return {
      schema: { ...without(schema, 'format'), 'x-format': format },
      changes: [{ pointer: appendPointer(pointer, 'format'), before: format, after: undefined }],
    };
  },
};
