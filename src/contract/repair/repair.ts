import type { JsonObject, JsonPointer, JsonValue } from '../../core/index.ts';

/** One place that a repair changed. */
export interface Change {
  readonly pointer: JsonPointer;
  /** What stood there; undefined where nothing did. */
  readonly before: JsonValue | undefined;
  /** What stands there now; undefined where it was taken away. */
  readonly after: JsonValue | undefined;
}

/** What a repair makes of one schema. */
export interface RepairedSchema {
  readonly schema: JsonObject;
  readonly changes: readonly Change[];
}

/** A mechanical, lossless rewriting of schemas that says the same in a form that validators accept. */
export interface Repair {
  /** The file's name. */
  readonly id: string;
  /** What is wrong with such a schema, in a few words. */
  readonly title: string;
  /** What the defect does to standard tools. */
  readonly effect: string;
  /** What is done about it. */
  readonly treatment: string;
  /** The repaired schema with what changed, or undefined where the schema does not have the defect. */
  readonly repair: (schema: JsonObject, pointer: JsonPointer) => RepairedSchema | undefined;
}

/** A change with the repair that made it. */
export interface RepairApplication extends Change {
  readonly repair: string;
}

/** `schema` without the member `name`. */
export function without(schema: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== name));
}

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
]);

/** Whether the member `name` of a schema says nothing about which values are valid. */
export function isAnnotation(name: string): boolean {
  return ANNOTATIONS.has(name) || name.startsWith('x-');
}
