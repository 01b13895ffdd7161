import { appendPointer, type JsonObject, type JsonValue } from '../../core/index.ts';
import { isAnnotation, type Repair } from './repair.ts';

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
    const kept = names.filter((name) => isAnnotation(name) || isMeant(name, siblings[name]));
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

/** Assertions that plainly are meant: null beside what the reference names, and the draft-3 style mark, to be hoisted later. */
function isMeant(name: string, value: JsonValue | undefined): boolean {
  return name === 'nullable' || (name === 'required' && typeof value === 'boolean');
}
