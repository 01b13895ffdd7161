import type { JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import type { Compared } from './difference.ts';
import type { Atom, Schema } from './schema.ts';

/**
 * The pair as it is on the wire where values are written as text, if one side asks for text and the other for other single values: any of
 * those is text as well. Undefined for other pairs, which are what they are.
 */
export function readAsText(pair: Compared): (Compared & { readonly relation: 'narrowed' | 'widened' }) | undefined {
  const { before, after } = pair;
  if (isSingle(before) && isText(after)) return { ...pair, before: written(before), relation: 'widened' };
  if (isText(before) && isSingle(after)) return { ...pair, after: written(after), relation: 'narrowed' };
  return undefined;
}

function isText({ atoms }: Schema): boolean {
  return atoms?.size === 1 && atoms.has('string');
}

const SINGLE: ReadonlySet<Atom> = new Set<Atom>(['boolean', 'fraction', 'integer']);

function isSingle({ atoms }: Schema): boolean {
  return atoms !== null && atoms.size > 0 && [...atoms].every((atom) => SINGLE.has(atom));
}

/** `schema` as text: its values in writing. What else numbers must be goes with their type, and is told along with it. */
function written(schema: Schema): Schema {
  const values = schema.values === null ? null : [...schema.values.values()].map((value) => inWriting(value));
  return {
    ...schema,
    format: null,
    bounds: new Map(),
    values: values && new Map(values.map((value) => [canonical(value), value])),
  };
}

/** A single value as it is written where everything is text. */
export function inWriting(value: JsonValue): JsonValue;
export function inWriting(value: JsonValue | undefined): JsonValue | undefined;
export function inWriting(value: JsonValue | undefined): JsonValue | undefined {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
