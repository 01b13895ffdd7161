import type { JsonPointer, JsonValue } from '../../core/index.ts';
import { isAnything } from './compare-values.ts';
import { differenceAt, type Compared, type Difference } from './difference.ts';
import { memberStep } from '../place/write-place.ts';
import type { Property, Schema } from './schema.ts';
import type { Schemas } from './schemas.ts';
import { typeText } from './type-names.ts';

/** A property that both sides have. */
export interface SharedProperty {
  readonly tail: string;
  readonly before: Schema;
  readonly after: Schema;
  /** Messages that do not carry it. */
  readonly hiddenIn: 'request' | 'response' | undefined;
}

export interface ComparedProperties {
  readonly differences: readonly Difference[];
  readonly shared: readonly SharedProperty[];
}

/** Which properties there are, and which are required. Their schemas are compared by who walks on. */
export function compareProperties(pair: Compared): ComparedProperties {
  const { before, after } = pair;
  const differences = [...compareClosed(pair)];
  const shared: SharedProperty[] = [];
  for (const name of new Set([...before.properties.keys(), ...after.properties.keys()])) {
    const [left, right] = [before.properties.get(name), after.properties.get(name)];
    const tail = memberStep(name);
    if (left !== undefined && right !== undefined) {
      const property = sharedProperty(pair, tail, left, right);
      shared.push(property);
      differences.push(...compareRequired(pair, name, property), ...compareMarked(pair, name));
    } else if (right !== undefined) {
      differences.push(
        ...(isOnlyName(pair, right)
          ? [becameRequired(pair, name, false, true)]
          : onOneSide(pair, name, right, 'added')),
      );
      shared.push(...heldAgainstFurther(pair, tail, right, 'added'));
    } else if (left !== undefined) {
      differences.push(
        ...(isOnlyName(pair, left)
          ? [becameRequired(pair, name, true, false)]
          : onOneSide(pair, name, left, 'removed')),
      );
      shared.push(...heldAgainstFurther(pair, tail, left, 'removed'));
    }
  }
  return { differences, shared };
}

function compareClosed(pair: Compared): readonly Difference[] {
  if (pair.before.closed === pair.after.closed) return [];
  const kind = pair.after.closed ? 'object-closed' : 'object-opened';
  return [differenceAt(pair, kind, 'additionalProperties', [!pair.before.closed, !pair.after.closed])];
}

function sharedProperty(pair: Compared, tail: string, left: Property, right: Property): SharedProperty {
  const before = propertySchema(pair.left, pair.before, left);
  const after = propertySchema(pair.right, pair.after, right);
  return { tail, before, after, hiddenIn: hiddenIn(before, after) };
}

/** A property that is only required, but not described, is what further properties are. */
function propertySchema(schemas: Schemas, owner: Schema, property: Property): Schema {
  return schemas.read(property.raws.length > 0 ? property.raws : owner.additional);
}

/** A property of one side as the other had it all the same: where further properties have a schema, it was one of them. */
function heldAgainstFurther(
  pair: Compared,
  tail: string,
  property: Property,
  way: 'added' | 'removed',
): readonly SharedProperty[] {
  const { additional, closed } = way === 'added' ? pair.before : pair.after;
  if (closed || additional.length === 0) return [];
  const further = (way === 'added' ? pair.left : pair.right).read(additional);
  if (isAnything(further)) return [];
  const before = way === 'added' ? further : propertySchema(pair.left, pair.before, property);
  const after = way === 'added' ? propertySchema(pair.right, pair.after, property) : further;
  return [{ tail, before, after, hiddenIn: hiddenIn(way === 'added' ? after : before) }];
}

/** Requests do not carry what is read-only, responses not what is write-only (OpenAPI 3.0.3 §4.7.24.2). */
function hiddenIn(...schemas: readonly Schema[]): SharedProperty['hiddenIn'] {
  if (schemas.every(({ readOnly }) => readOnly)) return 'request';
  return schemas.every(({ writeOnly }) => writeOnly) ? 'response' : undefined;
}

function others(hidden: SharedProperty['hiddenIn']): Pick<Difference, 'only'> {
  if (hidden === undefined) return {};
  return { only: hidden === 'request' ? 'response' : 'request' };
}

/**
 * Whether messages must have it: those that do not carry it need not, whatever the list says. A boolean `required` on the property is no part of
 * OpenAPI: most readers ignore it, some take it for what it plainly means. So it makes up for a missing name in the list of the object,
 * which is the repair of a mistake, and is no change of the contract by itself.
 */
function compareRequired(pair: Compared, name: string, property: SharedProperty): readonly Difference[] {
  const [left, right] = [pair.before.properties.get(name), pair.after.properties.get(name)];
  const isNeeded = [left?.required === true, right?.required === true] as const;
  if (isNeeded[0] !== isNeeded[1] && (isNeeded[0] ? right : left)?.mark === true) return [];
  const [request, response] = (['request', 'response'] as const).map((direction) => {
    const [before, after] = [
      isNeeded[0] && hiddenIn(property.before) !== direction,
      isNeeded[1] && hiddenIn(property.after) !== direction,
    ];
    return before === after ? [] : [becameRequired(pair, name, before, after, direction)];
  });
  const [one, other] = [request?.[0], response?.[0]];
  // Told once where it is the same for both.
  if (one !== undefined && other !== undefined && one.kind === other.kind) {
    const { only: _, ...always } = one;
    return [always];
  }
  return [one, other].filter((difference) => difference !== undefined);
}

function becameRequired(
  pair: Compared,
  name: string,
  before: boolean,
  after: boolean,
  only?: 'request' | 'response',
): Difference {
  return {
    kind: after ? 'property-became-required' : 'property-became-optional',
    tail: memberStep(name),
    before,
    after,
    pointerBefore: whereRequired(pair.left, pair.before, name),
    pointerAfter: whereRequired(pair.right, pair.after, name),
    ...(only === undefined ? {} : { only }),
  };
}

function compareMarked(pair: Compared, name: string): readonly Difference[] {
  const [before, after] = [
    pair.before.properties.get(name)?.mark ?? null,
    pair.after.properties.get(name)?.mark ?? null,
  ];
  if (before === after) return [];
  return [{ kind: markKind(before, after), tail: memberStep(name), before, after, ...pointers(pair, name) }];
}

function markKind(before: boolean | null, after: boolean | null): Difference['kind'] {
  if (before === null) return 'boolean-required-introduced';
  return after === null ? 'boolean-required-repaired' : 'boolean-required-changed';
}

function pointers(pair: Compared, name: string): Pick<Difference, 'pointerAfter' | 'pointerBefore'> {
  return {
    pointerBefore: whereDeclared(pair.left, pair.before, name),
    pointerAfter: whereDeclared(pair.right, pair.after, name),
  };
}

function whereDeclared(schemas: Schemas, owner: Schema, name: string): JsonPointer | null {
  const part = owner.parts.find((candidate) => hasProperty(candidate['properties'], name));
  return part === undefined ? schemas.pointerTo(owner, 'required') : schemas.source.pointerTo(part, 'properties', name);
}

function whereRequired(schemas: Schemas, owner: Schema, name: string): JsonPointer | null {
  const property = owner.properties.get(name);
  if (property?.required === true) return schemas.pointerTo(owner, 'required');
  return whereDeclared(schemas, owner, name);
}

function hasProperty(properties: JsonValue | undefined, name: string): boolean {
  return typeof properties === 'object' && properties !== null && Object.hasOwn(properties, name);
}

/** Whether only the list of names speaks of it: messages may still have it, or had it before. */
function isOnlyName(pair: Compared, property: Property): boolean {
  return property.raws.length === 0 && !pair.before.closed && !pair.after.closed;
}

function onOneSide(pair: Compared, name: string, property: Property, way: 'added' | 'removed'): readonly Difference[] {
  const [schemas, owner, other] =
    way === 'added' ? [pair.right, pair.after, pair.before] : [pair.left, pair.before, pair.after];
  const schema = propertySchema(schemas, owner, property);
  const hidden = hiddenIn(schema);
  const need = property.required || property.mark === true ? 'required' : 'optional';
  const kind = other.closed
    ? (`${need}-property-${way === 'added' ? 'added-to' : 'removed-from'}-closed-object` as const)
    : (`${need}-property-${way}` as const);
  const shown = typeText(schema.atoms);
  const at = {
    tail: memberStep(name),
    before: way === 'added' ? null : shown,
    after: way === 'added' ? shown : null,
    pointerBefore: way === 'added' ? null : whereDeclared(pair.left, pair.before, name),
    pointerAfter: way === 'added' ? whereDeclared(pair.right, pair.after, name) : null,
  };
  const told: Difference = { kind, ...at, ...others(hidden) };
  return hidden === undefined ? [told] : [told, { kind: `unsent-property-${way}`, ...at, only: hidden }];
}
