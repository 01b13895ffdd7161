import { isJsonObject, parseJson, type JsonObject, type JsonValue } from '../../core/index.ts';

/** By the name that a page shows for a type: of a schema with a format it is the format. */
const TYPES: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ...['string', 'integer', 'number', 'boolean', 'object'].map((type) => [type, { type }] as const),
  ...['uuid', 'date', 'date-time', 'email', 'uri', 'byte', 'binary', 'password', 'hostname', 'ipv4', 'ipv6'].map(
    (format) => [format, { type: 'string', format }] as const,
  ),
  ...['int32', 'int64'].map((format) => [format, { type: 'integer', format }] as const),
  ...['float', 'double'].map((format) => [format, { type: 'number', format }] as const),
]);

/** The schema that the name of a type stands for, `[]` behind it for a list; undefined where it is no such name, such as a title. */
export function schemaOfType(name: string): JsonObject | undefined {
  if (!name.endsWith('[]')) return TYPES.get(name);
  const items = TYPES.get(name.slice(0, -2));
  return items && { type: 'array', items };
}

const BOUND = /^(>=|<=|>|<) (-?\d{1,18}(?:\.\d{1,18})?)( characters| elements| properties)?$/u;
const KINDS = new Map([
  [' characters', 'Length'],
  [' elements', 'Items'],
  [' properties', 'Properties'],
]);

/** The keywords that the bounds and values behind `Possible values:` stand for, with code marks or without. */
export function keywordsOfValues(text: string): JsonObject {
  const words = text.replaceAll('`', '').replaceAll('**', '').trim();
  const [, listed] = /^Possible values: *\[([^\]]*)\]/u.exec(words) ?? [];
  if (listed !== undefined) return { enum: listed.split(',').map((item) => valueOf(item.trim())) };
  const [, bounds] = /^Possible values: *(.*)$/u.exec(words) ?? [];
  return Object.fromEntries((bounds ?? '').split(' and ').flatMap(keywordsOfBound));
}

function keywordsOfBound(bound: string): readonly (readonly [name: string, value: JsonValue])[] {
  const [, sign, number, unit] = BOUND.exec(bound.trim()) ?? [];
  if (sign === undefined) return [];
  const side = sign.startsWith('>') ? 'min' : 'max';
  if (unit !== undefined) return [[`${side}${KINDS.get(unit) ?? ''}`, Number(number)]];
  const exclusive = side === 'min' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  return [[`${side}imum`, Number(number)], ...(sign.length === 1 ? [[exclusive, true] as const] : [])];
}

/** Numbers, truth values and null are written without quotes, and so are texts; a text that looks like one of them is taken for it. */
export function valueOf(word: string): JsonValue {
  try {
    const value = parseJson(word);
    return isJsonObject(value) || Array.isArray(value) ? word : value;
  } catch {
    return word;
  }
}
