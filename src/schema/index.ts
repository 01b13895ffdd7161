export { createSchemaRegistry, SchemaError, type SchemaRegistry } from './schema-registry.ts';
export type { Side } from './side.ts';
export { undocumentedProperties } from './undocumented-properties.ts';
export type { Violation } from './violation.ts';
export { formatTest } from './format-test.ts';
