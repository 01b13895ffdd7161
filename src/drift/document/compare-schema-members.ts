import { member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { tell, type Context } from './context.ts';
import type { Difference } from './difference.ts';
import type { Schema } from './schema.ts';
import type { Schemas } from './schemas.ts';
import { walkPair } from './walk-pair.ts';

const asItIs = (difference: Difference): Difference => difference;

/** Compares the member `schema` of two objects; without one, everything is allowed. `reading` is how differences are told. */
export function compareSchemaMembers(
  context: Context,
  before: JsonObject,
  after: JsonObject,
  reading: (difference: Difference) => Difference = asItIs,
): void {
  const [left, right] = [member(before, 'schema'), member(after, 'schema')];
  const [one, two] = [readOrAnything(context.pairs.left, left), readOrAnything(context.pairs.right, right)];
  if ((left === undefined || right === undefined) && !context.pairs.isSame(one, two)) {
    const written = { before: left, after: right, holderBefore: before, holderAfter: after };
    tell(context, left === undefined ? 'schema-added' : 'schema-removed', { ...written, shown: [null, null] });
    return;
  }
  walkPair(context, context.pairs.compare(one, two), reading);
}

function readOrAnything(schemas: Schemas, written: JsonValue | undefined): Schema {
  return schemas.read(written === undefined ? [] : [written]);
}

/** As `compareSchemaMembers`, for bodies: an object in the place of a list, or a body in an envelope, is one difference. */
export function compareBodySchemas(context: Context, before: JsonObject, after: JsonObject): void {
  const [left, right] = [member(before, 'schema'), member(after, 'schema')];
  if (left !== undefined && right !== undefined) {
    const [one, two] = [context.pairs.left.read([left]), context.pairs.right.read([right])];
    const shape = otherShape(context, one, two);
    if (shape !== undefined) {
      tell(context, 'body-shape-changed', { before: left, after: right, shown: shape });
      return;
    }
  }
  compareSchemaMembers(context, before, after);
}

function otherShape(context: Context, one: Schema, two: Schema): readonly [JsonValue, JsonValue] | undefined {
  const [left, right] = [soleAtom(one), soleAtom(two)];
  if (left === null || right === null) return undefined;
  if (left !== right) return [left, right];
  if (left !== 'object') return undefined;
  if (isEnveloped(context, one, two)) return ['object', 'object in an envelope'];
  return isOpened(context, one, two) ? ['object in an envelope', 'object'] : undefined;
}

function soleAtom(schema: Schema): 'array' | 'object' | null {
  const [atom] = schema.atoms?.size === 1 && schema.unions.length === 0 ? schema.atoms : [];
  return atom === 'array' || atom === 'object' ? atom : null;
}

/** Whether a property of `two` that `one` does not have holds what `one` is. */
function isEnveloped(context: Context, one: Schema, two: Schema): boolean {
  if (one.properties.size === 0) return false;
  return [...two.properties].some(([name, { raws }]) => {
    if (one.properties.has(name) || raws.length === 0) return false;
    const inner = context.pairs.right.read(raws);
    return inner.properties.size === one.properties.size && context.pairs.isSame(one, inner);
  });
}

function isOpened(context: Context, one: Schema, two: Schema): boolean {
  if (two.properties.size === 0) return false;
  return [...one.properties].some(([name, { raws }]) => {
    if (two.properties.has(name) || raws.length === 0) return false;
    const inner = context.pairs.left.read(raws);
    return inner.properties.size === two.properties.size && context.pairs.isSame(inner, two);
  });
}
