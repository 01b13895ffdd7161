import { isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { tell, type Context } from './context.ts';
import type { Schema } from './schema.ts';
import type { Schemas } from './schemas.ts';

const DEFAULT_STYLES: ReadonlyMap<string, string> = new Map([
  ['cookie', 'form'],
  ['header', 'simple'],
  ['path', 'simple'],
  ['query', 'form'],
]);

/** How a parameter or header is written (OpenAPI 3.0.3 §4.7.12), defaults filled in. */
export interface Serialisation {
  readonly style: JsonValue;
  readonly explode: JsonValue;
  readonly allowReserved: boolean;
  /** The media type, for those that have `content`. */
  readonly mediaType: string | null;
  /** The object that has the schema. */
  readonly holder: JsonObject;
}

/** The way that `value`, sent in `place`, is written. */
export function serialisationOf(place: string, value: JsonObject): Serialisation {
  const content = member(value, 'content');
  const [mediaType] = isJsonObject(content) ? Object.keys(content) : [];
  const media = mediaType === undefined ? undefined : member(content, mediaType);
  const style = member(value, 'style') ?? DEFAULT_STYLES.get(place) ?? 'form';
  return {
    style,
    explode: member(value, 'explode') ?? style === 'form',
    allowReserved: member(value, 'allowReserved') === true,
    mediaType: mediaType?.split(';')[0]?.trim().toLowerCase() ?? null,
    holder: isJsonObject(media) ? media : value,
  };
}

/** Tells where a value is written in another way. Single values come out the same in nearly all of them. */
export function compareSerialisation(
  context: Context,
  place: string,
  before: JsonObject,
  after: JsonObject,
): readonly [JsonObject, JsonObject] {
  const [left, right] = [serialisationOf(place, before), serialisationOf(place, after)];
  const schemas = [schemaOf(context.pairs.left, left), schemaOf(context.pairs.right, right)];
  const isScalar = schemas.every((schema) => isSingle(schema, left.mediaType !== right.mediaType));
  const isSame = textOf(left, isScalar) === textOf(right, isScalar);
  if (!isSame)
    tell(context, 'serialisation-changed', {
      before,
      after,
      shown: [described(left), described(right)],
      holderBefore: before,
      holderAfter: after,
      member: left.mediaType === right.mediaType ? 'style' : 'content',
    });
  return [left.holder, right.holder];
}

function schemaOf(schemas: Schemas, { holder }: Serialisation): Schema {
  const raw = member(holder, 'schema');
  return schemas.read(raw === undefined ? [] : [raw]);
}

/** JSON puts text in quotation marks, which no style does. */
function isSingle(schema: Schema, isOtherMedia: boolean): boolean {
  if (schema.atoms === null || schema.unions.length > 0) return false;
  return !schema.atoms.has('array') && !schema.atoms.has('object') && !(isOtherMedia && schema.atoms.has('string'));
}

/** Styles in which a single value is written as it is; `;x=1` and `.1` show, and what is no style cannot be read. */
const PLAIN_STYLES: ReadonlySet<JsonValue> = new Set([
  'deepObject',
  'form',
  'pipeDelimited',
  'simple',
  'spaceDelimited',
]);

function textOf(written: Serialisation, isScalar: boolean): string {
  const { style, explode, allowReserved, mediaType } = written;
  if (isScalar) return canonical(PLAIN_STYLES.has(style) ? '' : style);
  return mediaType === null ? canonical([style, explode, allowReserved]) : mediaType;
}

function described({ style, explode, allowReserved, mediaType }: Serialisation): JsonValue {
  return mediaType === null ? { style, explode, ...(allowReserved ? { allowReserved } : {}) } : { content: mediaType };
}
