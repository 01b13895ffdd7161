import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { schemaAt } from '../schema-at.ts';

const OTHER_TEXTS: Readonly<Record<string, string>> = {
  uuid: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  date: '2031-02-16',
  'date-time': '2031-02-16T10:31:00Z',
  email: 'another.test@example.com',
  uri: 'https://example.com/another-test',
};

/** Dates in maps of texts are written so, and nothing but their look says that they are dates. */
const AMERICAN_DATE = /^\d{2}\/\d{2}\/\d{4}$/u;
const OTHER_DATE = '02/16/2031';

/**
 * A value near `value` that the schema at `pointer` of `document` allows as far as can be told (callers validate), and that is not the
 * same, so that one can see it was written. Undefined where there is none to be found.
 */
export function otherValue(document: JsonObject, pointer: JsonPointer, value: JsonValue): JsonValue | undefined {
  const found = schemaAt(document, pointer);
  if (found === undefined) return undefined;
  const { value: schema, pointer: at } = found;
  const words = schema['enum'];
  if (isJsonArray(words)) return words.find((word) => word !== value && word !== null);
  if (typeof value === 'string') return otherText(schema, value);
  if (typeof value === 'number') return value + (typeof schema['multipleOf'] === 'number' ? schema['multipleOf'] : 1);
  if (typeof value === 'boolean') return !value;
  if (isJsonArray(value)) return otherItems(document, at, value);
  return isJsonObject(value) ? otherMembers(document, found, value) : undefined;
}

function otherText({ format, maxLength }: JsonObject, text: string): string {
  const other = typeof format === 'string' ? OTHER_TEXTS[format] : undefined;
  if (other !== undefined) return other;
  if (AMERICAN_DATE.test(text)) return text === OTHER_DATE ? '03/17/2032' : OTHER_DATE;
  const longest = typeof maxLength === 'number' ? maxLength : Infinity;
  const longer = `${text} (changed)`;
  if (longer.length <= longest) return longer;
  const filled = 'x'.repeat(text.length);
  return filled === text ? 'y'.repeat(text.length) : filled;
}

function otherItems(document: JsonObject, pointer: JsonPointer, items: readonly JsonValue[]): JsonValue | undefined {
  const [first = null, ...rest] = items;
  const other = otherValue(document, appendPointer(pointer, 'items'), first);
  return other === undefined ? undefined : [other, ...rest];
}

function otherMembers(
  document: JsonObject,
  { value: { properties, additionalProperties }, pointer }: NonNullable<ReturnType<typeof schemaAt>>,
  object: JsonObject,
): JsonValue | undefined {
  const changed = Object.entries(object).map(([name, value]) => {
    const isListed = isJsonObject(properties) && Object.hasOwn(properties, name);
    const at = isListed
      ? appendPointer(pointer, 'properties', name)
      : isJsonObject(additionalProperties)
        ? appendPointer(pointer, 'additionalProperties')
        : undefined;
    const other = at === undefined ? undefined : otherValue(document, at, value);
    return [name, other ?? value, other !== undefined] as const;
  });
  if (!changed.some(([, , isOther]) => isOther)) return undefined;
  return Object.fromEntries(changed.map(([name, value]) => [name, value]));
}
