/**
 * The string and number formats that validators here know: those of JSON Schema draft-07 §7.3 and of OpenAPI 3.0 §4.4.
 * Any other `format` is an annotation and says nothing about validity (JSON Schema draft-07 Validation §7.1).
 */
export const KNOWN_FORMATS: ReadonlySet<string> = new Set([
  'binary',
  'byte',
  'date',
  'date-time',
  'double',
  'email',
  'float',
  'hostname',
  'int32',
  'int64',
  'ipv4',
  'ipv6',
  'password',
  'regex',
  'time',
  'uri',
  'uri-reference',
  'uuid',
]);
