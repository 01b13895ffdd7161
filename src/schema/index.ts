export { shortJson } from './describe-error.ts';
export { createSchemaRegistry, SchemaError, type SchemaRegistry, type Validator } from './schema-registry.ts';
export type { Side } from './side.ts';
export { undocumentedProperties, type UndocumentedProperty } from './undocumented-properties.ts';
export type { Violation } from './violation.ts';
