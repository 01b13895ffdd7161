import { isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { writeStep } from '../place/write-place.ts';
import { canonical } from './canonical.ts';
import type { ComparedUnions } from './compare-unions.ts';
import { differenceAt, type Compared } from './difference.ts';
import type { Schema } from './schema.ts';

/**
 * What the discriminator of a base leads to where no union lists it (OpenAPI 3.0.3 §4.7.25): each value of its mapping is an alternative, of
 * which what it adds to the base is compared.
 */
export function compareSubtypes(pair: Compared): ComparedUnions {
  const [before, after] = [discriminatorOf(pair.before), discriminatorOf(pair.after)];
  if (before === undefined && after === undefined) return { differences: [], shared: [] };
  const whole =
    canonical(picker(before)) === canonical(picker(after))
      ? []
      : [differenceAt(pair, kindOf(before, after), 'discriminator', [before ?? null, after ?? null])];
  const [left, right] = [mappingOf(before), mappingOf(after)];
  const told = (kind: 'union-branch-added' | 'union-branch-removed', value: string) => ({
    ...differenceAt(pair, kind, 'discriminator', kind === 'union-branch-added' ? [null, value] : [value, null]),
    tail: stepTo(value),
  });
  const values = [...new Set([...left.keys(), ...right.keys()])].toSorted();
  return {
    differences: [
      ...whole,
      ...values.filter((value) => !right.has(value)).map((value) => told('union-branch-removed', value)),
      ...values.filter((value) => !left.has(value)).map((value) => told('union-branch-added', value)),
    ],
    shared: values.flatMap((value) => {
      const [one, two] = [left.get(value), right.get(value)];
      if (one === undefined || two === undefined) return [];
      const sides = { before: pair.left.readBeyond(pair.before, one), after: pair.right.readBeyond(pair.after, two) };
      return [{ tail: stepTo(value), ...sides }];
    }),
  };
}

function stepTo(value: string): string {
  return writeStep({ kind: 'branch', name: value });
}

/** The discriminator of a part without a union, which would say itself what it picks from. */
function discriminatorOf({ parts, unions }: Schema): JsonValue | undefined {
  if (unions.length > 0) return undefined;
  const holder = parts.find((part) => member(part, 'discriminator') !== undefined && !hasUnion(part));
  return holder === undefined ? undefined : member(holder, 'discriminator');
}

function hasUnion(part: JsonObject): boolean {
  return member(part, 'oneOf') !== undefined || member(part, 'anyOf') !== undefined;
}

function kindOf(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): 'discriminator-added' | 'discriminator-changed' | 'discriminator-removed' {
  if (before === undefined) return 'discriminator-added';
  return after === undefined ? 'discriminator-removed' : 'discriminator-changed';
}

/** All of a discriminator but its mapping. */
function picker(discriminator: JsonValue | undefined): JsonValue | undefined {
  if (!isJsonObject(discriminator)) return discriminator;
  const { mapping, ...others } = discriminator;
  return mapping === undefined || isJsonObject(mapping) ? others : discriminator;
}

/** What each value leads to, as a reference; a name stands for the component of that name. */
function mappingOf(discriminator: JsonValue | undefined): ReadonlyMap<string, JsonObject> {
  const mapping = member(discriminator, 'mapping');
  if (!isJsonObject(mapping)) return new Map();
  return new Map(
    Object.entries(mapping).map(([value, target]) => {
      const isName = typeof target === 'string' && /^[\w.-]+$/u.test(target);
      return [value, { $ref: isName ? `#/components/schemas/${target}` : target }];
    }),
  );
}
