import { appendPointer, type JsonObject } from '../../core/index.ts';
import { isAnnotation, without, type Repair } from './repair.ts';

const COMBINERS = ['$ref', 'allOf', 'anyOf', 'oneOf'];

/** `nullable` without `type` has no defined effect (OpenAPI 3.0.3 §4.7.24); that null is meant to be allowed is plain. */
export const nullableWithoutType: Repair = {
  id: 'nullable-without-type',
  title: '`nullable` without `type`',
  effect: 'validators refuse the schema or ignore the word',
  treatment: 'the type is inferred where its members show it; combined schemas get null as an alternative',
  repair: (schema, pointer) => {
    const { nullable, type } = schema;
    if (nullable === undefined || type !== undefined) return undefined;
    return {
      schema: nullable === true ? allowNull(schema) : without(schema, 'nullable'),
      changes: [{ pointer: appendPointer(pointer, 'nullable'), before: nullable, after: undefined }],
    };
  },
};

function allowNull(schema: JsonObject): JsonObject {
  if (schema['properties'] !== undefined || schema['additionalProperties'] !== undefined)
    return { ...schema, type: 'object' };
  if (schema['items'] !== undefined) return { ...schema, type: 'array' };
  const rest = without(schema, 'nullable');
  if (!COMBINERS.some((name) => Object.hasOwn(schema, name))) return rest;
  // Annotations stay where they are looked for, `readOnly` above all.
  const annotations = Object.entries(rest).filter(([name]) => isAnnotation(name));
  const assertions = Object.entries(rest).filter(([name]) => !isAnnotation(name));
  return { ...Object.fromEntries(annotations), anyOf: [Object.fromEntries(assertions), { enum: [null] }] };
}
