import { Ajv, MissingRefError, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv';

import { valueAt, type JsonObject, type JsonPointer, type JudgedLayer } from '../core/index.ts';
import { registerFormats } from './formats.ts';
import type { Side } from './side.ts';
import { toJsonSchema } from './to-json-schema.ts';
import { toViolations } from './to-violations.ts';
import type { Violation } from './violation.ts';

/** Judges a value by one schema: no violations, or all of them at once. */
export type Validator = (value: unknown) => readonly Violation[];

/** The schemas of one layer of one document, each compiled once per side, when first asked for. */
export interface SchemaRegistry {
  readonly layer: JudgedLayer;
  /** The validator of the schema at `pointer`. Throws a SchemaError where it is no legal schema even after repair. */
  validator(pointer: JsonPointer, side: Side): Validator;
}

/** A schema that no validator can be made of. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly pointer: JsonPointer;

  constructor(pointer: JsonPointer, cause: unknown) {
    super(`the schema at ${pointer} cannot be compiled: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.pointer = pointer;
  }
}

/** Makes the registry over `document`, the given layer of a contract. Nothing is compiled yet. */
export function createSchemaRegistry(document: JsonObject, layer: JudgedLayer): SchemaRegistry {
  const sides = { request: createSide(document, layer, 'request'), response: createSide(document, layer, 'response') };
  return { layer, validator: (pointer, side) => sides[side](pointer) };
}

function createSide(document: JsonObject, layer: JudgedLayer, side: Side): (pointer: JsonPointer) => Validator {
  const ajv = createAjv();
  const names = new Map<JsonPointer, string>();
  const waiting: JsonPointer[] = [];
  const origins = new WeakMap<object, JsonPointer>();
  const illegal = new Map<string, unknown>();
  const validators = new Map<JsonPointer, Validator>();

  const referTo = (pointer: JsonPointer): string => {
    const known = names.get(pointer);
    if (known !== undefined) return known;
    const name = `schema:${names.size}`;
    names.set(pointer, name);
    waiting.push(pointer);
    return name;
  };
  const onSchema = (converted: JsonObject, pointer: JsonPointer): void => void origins.set(converted, pointer);

  /** Registers the schema at `pointer` with everything it refers to, so that ajv can compile it without asking back. */
  const register = (pointer: JsonPointer): string => {
    const name = referTo(pointer);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const converted = toJsonSchema({ document, side, referTo, onSchema }, valueAt(document, next) ?? true, next);
      const itsName = referTo(next);
      try {
        ajv.addSchema(asSchema(converted), itsName);
      } catch (error) {
        // ajv keeps what it has refused. The error is thrown for those schemas only that come to this one.
        ajv.removeSchema(itsName);
        illegal.set(itsName, error);
      }
    }
    return name;
  };
  const compile = (pointer: JsonPointer): ValidateFunction => {
    const name = register(pointer);
    try {
      const validate = ajv.getSchema(name);
      if (validate) return validate;
    } catch (error) {
      throw new SchemaError(pointer, error instanceof MissingRefError ? illegal.get(error.missingRef) : error);
    }
    throw new SchemaError(pointer, illegal.get(name));
  };
  /** The raw errors of the alternative at `pointer`, to tell which errors belong to a failed combination. */
  const errorsOf = (schema: object, data: unknown): readonly ErrorObject[] => {
    const origin = origins.get(schema);
    if (origin === undefined) return [];
    const validate = compile(origin);
    return validate(data) ? [] : [...(validate.errors ?? [])];
  };

  return (pointer) => {
    const known = validators.get(pointer);
    if (known !== undefined) return known;
    const validate = compile(pointer);
    const validator: Validator = (value) =>
      validate(value) ? [] : toViolations(validate.errors ?? [], { layer, origins, errorsOf, root: pointer });
    validators.set(pointer, validator);
    return validator;
  };
}

function createAjv(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    // Errors carry the schema object they come from, which leads back to its place in the document.
    verbose: true,
    // One function per schema: a shared component is compiled once however often it is referred to.
    inlineRefs: false,
    strict: true,
    // What every object inherits, such as `constructor`, is no property of a value.
    ownProperties: true,
    // Vendors require properties that only an allOf sibling lists, and give bounds beside no type or several types.
    strictRequired: false,
    strictTypes: false,
    // Formats in front of which the value is no string or number do not apply (draft-07 Validation §7.1).
    validateFormats: true,
    // Draft-07's own schema is checked once per schema here: what passes compiles anywhere.
    validateSchema: true,
    unicodeRegExp: false,
  });
  registerFormats(ajv);
  return ajv;
}

/** ajv does not write to its schemas, its types just do not say so. */
function asSchema(value: unknown): AnySchema {
  if (isAnySchema(value)) return value;
  throw new TypeError('a converted schema is an object or a boolean');
}

function isAnySchema(value: unknown): value is AnySchema {
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null);
}
