import type { Repair } from './repair.ts';
import { appendPointer, type JsonObject } from '../../core/index.ts';

const ANNOTATIONS = new Set([
  'default',
  'deprecated',
  'description',
  'example',
  'examples',
  'externalDocs',
  'readOnly',
  'title',
  'writeOnly',
  'xml',
  // No annotation, but plainly meant: null beside what the reference names.
  'nullable',
  // Draft-3 style mark of the property, for the pass that hoists it.
  'required',
]);

/** Members beside `$ref` are ignored by rule (OpenAPI 3.0.3 §4.7.23). Annotations are kept around it, assertions go. */
export const referenceSiblings: Repair = {
  id: 'reference-siblings',
  title: 'members beside `$ref`',
  effect: 'some validators ignore them, some apply them, some refuse the schema',
  treatment: 'annotations and `nullable` are kept around the reference, assertions are dropped as the standard says',
  repair: (schema, pointer) => {
    const { $ref, ...siblings } = schema;
    const names = Object.keys(siblings);
    if (typeof $ref !== 'string' || names.length === 0) return undefined;
    const kept = names.filter((name) => ANNOTATIONS.has(name) || name.startsWith('x-'));
    const annotations: JsonObject = Object.fromEntries(kept.map((name) => [name, siblings[name] ?? null]));
    return {
      schema: kept.length === 0 ? { $ref } : { ...annotations, allOf: [{ $ref }] },
      changes: names.map((name) => ({
        pointer: appendPointer(pointer, name),
        before: siblings[name],
        after: annotations[name],
      })),
    };
  },
};
