import type { JsonObject, JsonPointer, JsonValue } from '../../core/index.ts';
import type { Bound } from './rules/bounds.ts';

/** What values consist of; `number` is integer and fraction, so that `integer` is a part of it. */
export type Atom = 'array' | 'boolean' | 'fraction' | 'integer' | 'object' | 'string';

export interface Property {
  /** As written, once per part that speaks of it; empty where it is only required. */
  readonly raws: readonly JsonValue[];
  /** Whether the object lists it as required. */
  readonly required: boolean;
  /** What a boolean `required` on the property says, as draft-3 had it; null where there is none. */
  readonly mark: boolean | null;
}

export interface Union {
  readonly kind: 'anyOf' | 'oneOf';
  readonly branches: readonly JsonValue[];
  readonly discriminator: JsonValue | undefined;
  /** The part that it is written in. */
  readonly holder: JsonObject;
}

/** A schema as it is compared: references followed, `allOf` merged, unions of one unwrapped, spellings made one. */
export interface Schema {
  /** The component that it was referred to as. */
  readonly name: string | null;
  readonly pointer: JsonPointer | null;
  /** The objects that it was read from, outermost first. */
  readonly parts: readonly JsonObject[];
  /** What it holds that cannot be read as a schema. */
  readonly opaque: readonly JsonValue[];
  /** Null where any type will do. Without null, which is `nullable`. */
  readonly atoms: ReadonlySet<Atom> | null;
  readonly nullable: boolean;
  /** Whether the type is only implied, by `properties`, `items` or the values. */
  readonly implied: 'keywords' | 'values' | null;
  /** Types as written that OpenAPI does not have. */
  readonly invented: readonly string[];
  /** The values of `enum` and `const` by their canonical text, without null. */
  readonly values: ReadonlyMap<string, JsonValue> | null;
  readonly bounds: ReadonlyMap<Bound, BoundValue>;
  readonly format: string | null;
  readonly patterns: readonly string[];
  readonly properties: ReadonlyMap<string, Property>;
  readonly closed: boolean;
  /** What `additionalProperties` asks of them, as written. */
  readonly additional: readonly JsonValue[];
  readonly items: readonly JsonValue[];
  readonly prefixItems: readonly (readonly JsonValue[])[];
  readonly unions: readonly Union[];
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
}

export interface BoundValue {
  readonly value: number;
  /** Of `minimum` and `maximum`: whether the bound itself is out. */
  readonly exclusive: boolean;
}
