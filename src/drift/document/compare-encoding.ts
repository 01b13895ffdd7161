import { isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { saidBy } from './compare-constraints.ts';
import { tell, type Context } from './context.ts';
import type { Atom, Schema } from './schema.ts';
import type { Schemas } from './schemas.ts';
import type { Source } from './source.ts';

/**
 * Compares the member `encoding` of two media types (OpenAPI 3.0.3 §4.7.15), by property and with its defaults filled in. It is about
 * forms only (§4.7.14), and about properties that the schema has: what it says of others is ignored.
 */
export function compareEncoding(context: Context, before: JsonObject, after: JsonObject, isForm: boolean): void {
  const [one, two] = [member(before, 'encoding'), member(after, 'encoding')];
  const { left, right } = context.pairs;
  const [mine, others] = [isForm ? sideOf(left, before) : NOTHING, isForm ? sideOf(right, after) : NOTHING];
  const names = [one, two].flatMap((encoding) => (isJsonObject(encoding) ? Object.keys(encoding) : []));
  const used = [...new Set(names)].filter((name) => mine.has(name) && others.has(name)).toSorted();
  // A default matters where the other side writes one; that it goes along with the type is told of the type.
  const typed = used.filter((name) => [one, two].some((encoding) => hasContentType(member(encoding, name))));
  const shown = [effective(mine, one, used, typed), effective(others, two, used, typed)] as const;
  const written = { holderBefore: before, holderAfter: after, member: 'encoding' };
  if (canonical(shown[0]) !== canonical(shown[1]))
    tell(context, 'encoding-changed', { ...written, shown, cause: canonical(shown) });
  else if (canonical(unused(one, used)) !== canonical(unused(two, used)))
    tell(context, 'unused-encoding-changed', { ...written, shown: [one ?? null, two ?? null] });
}

function hasContentType(part: JsonValue | undefined): boolean {
  return member(part, 'contentType') !== undefined;
}

/** What one side knows of the properties of a body. */
interface Side {
  readonly source: Source | undefined;
  readonly has: (name: string) => boolean;
  readonly contentType: (name: string) => string | null;
}

const NOTHING: Side = { source: undefined, has: () => false, contentType: () => null };

function sideOf(schemas: Schemas, media: JsonObject): Side {
  const raw = member(media, 'schema');
  const body = schemas.read(raw === undefined ? [] : [raw]);
  // Where it cannot be seen which properties there are, any name may be one.
  const isPlain = body.atoms?.has('object') === true && body.unions.length + body.opaque.length === 0;
  return {
    source: schemas.source,
    has: (name) => !isPlain || body.additional.length > 0 || body.properties.has(name),
    contentType: (name) => contentTypeOf(schemas, schemas.read(body.properties.get(name)?.raws ?? [])),
  };
}

/** The media type that a part of `schema` has where none is written (OpenAPI 3.1.1 §4.8.15.1.1); null where that is not clear. */
function contentTypeOf(schemas: Schemas, schema: Schema): string | null {
  const { unions, opaque, atoms } = schema;
  const [atom, ...others] = unions.length + opaque.length > 0 ? [] : (atoms ?? []);
  if (atom === 'array' && others.length === 0) return itemType(schemas, schemas.read(schema.items));
  const types = new Set([atom, ...others].map((one) => typeOf(schema, one)));
  const [type, ...more] = types;
  return type === undefined || more.length > 0 ? null : type;
}

/** Lists of lists are not looked into. */
function itemType(schemas: Schemas, items: Schema): string | null {
  return items.atoms?.has('array') === true ? null : contentTypeOf(schemas, items);
}

function typeOf(schema: Schema, atom: Atom | undefined): string | null {
  if (atom === undefined || atom === 'array') return null;
  if (atom === 'object') return 'application/json';
  if (schema.format === 'binary' || saidBy(schema, 'contentEncoding') !== undefined) return 'application/octet-stream';
  return saidBy(schema, 'contentMediaType') === undefined ? 'text/plain' : null;
}

/** What `encoding` says of the properties `used`, defaults filled in; what is no encoding is as written. */
function effective(
  side: Side,
  encoding: JsonValue | undefined,
  used: readonly string[],
  typed: readonly string[],
): JsonValue {
  if (encoding !== undefined && !isJsonObject(encoding)) return side === NOTHING ? {} : encoding;
  const parts = used.map((name): readonly [string, JsonValue] => {
    const part = member(encoding, name) ?? {};
    if (!isJsonObject(part)) return [name, part];
    const { contentType = side.contentType(name), headers = {}, ...rest } = part;
    const style = member(rest, 'style') ?? 'form';
    const written = { ...(typed.includes(name) ? { contentType: inOrder(contentType) } : {}), ...rest };
    return [
      name,
      { style, explode: style === 'form', allowReserved: false, ...written, headers: headersOf(side, headers) },
    ];
  });
  return Object.fromEntries(parts);
}

/** Media types in one spelling and order. */
function inOrder(contentType: JsonValue): JsonValue {
  if (typeof contentType !== 'string') return contentType;
  const names = contentType.split(',').map((name) => name.trim().toLowerCase());
  return names.toSorted().join(', ');
}

/** Headers of a part by names without case; `Content-Type` among them is ignored. */
function headersOf({ source }: Side, headers: JsonValue): JsonValue {
  if (!isJsonObject(headers)) return headers;
  const named = Object.entries(headers).map(([name, header]): readonly [string, JsonValue] => [
    name.toLowerCase(),
    source?.behind(header) ?? header,
  ]);
  return Object.fromEntries(named.filter(([name]) => name !== 'content-type'));
}

function unused(encoding: JsonValue | undefined, used: readonly string[]): JsonValue {
  if (!isJsonObject(encoding)) return encoding ?? {};
  return Object.fromEntries(Object.entries(encoding).filter(([name]) => !used.includes(name)));
}
