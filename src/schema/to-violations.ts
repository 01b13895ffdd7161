import type { ErrorObject } from 'ajv';

import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  isJsonPointer,
  jsonPointer,
  type JsonObject,
  type JsonPointer,
  type JudgedLayer,
} from '../core/index.ts';
import { describeExpected, describeGot } from './describe-error.ts';
import type { Violation } from './violation.ts';

/** What is known about the schema that raised the errors. */
export interface ErrorContext {
  readonly layer: JudgedLayer;
  /** From converted schema objects to their place in the document. */
  readonly origins: WeakMap<object, JsonPointer>;
  /** The errors that a converted alternative raises on `data`. */
  readonly errorsOf: (schema: object, data: unknown) => readonly ErrorObject[];
  /** The place of the outermost schema, for errors that carry no schema of their own. */
  readonly root: JsonPointer;
}

/**
 * ajv's flat list of errors as violations. A failed combination (`anyOf`, `oneOf`) is one violation whose causes are what
 * its alternatives had to object to, instead of a list in which they look like violations of their own.
 */
export function toViolations(errors: readonly ErrorObject[], context: ErrorContext): readonly Violation[] {
  const violations: Violation[] = [];
  // ajv reports the errors of all alternatives directly before the combination they belong to, so read from the end.
  for (let index = errors.length - 1; index >= 0; index -= 1) {
    const error = errors[index];
    if (error === undefined) continue;
    const inner = alternativesOf(error).map((schema) => context.errorsOf(schema, error.data));
    index -= inner.reduce((count, list) => count + list.length, 0);
    const causes = inner.flatMap((list) =>
      toViolations(
        list.map((cause) => within(error, cause)),
        context,
      ),
    );
    violations.unshift(toViolation(error, context, causes));
  }
  return violations;
}

function toViolation(error: ErrorObject, context: ErrorContext, causes: readonly Violation[]): Violation {
  // ajv types it as an object, but under a boolean schema it is the boolean.
  const parent: unknown = error.parentSchema;
  const origin = (typeof parent === 'object' && parent !== null && context.origins.get(parent)) || context.root;
  return {
    layer: context.layer,
    instancePointer: isJsonPointer(error.instancePath) ? error.instancePath : jsonPointer(),
    schemaPointer: appendPointer(origin, error.keyword),
    keyword: error.keyword,
    expected: describeExpected(error),
    got: describeGot(error),
    causes,
  };
}

function alternativesOf(error: ErrorObject): readonly JsonObject[] {
  if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') return [];
  const schema: unknown = error.schema;
  const passing: unknown = error.params['passingSchemas'];
  // ajv looks at no further alternative once a second one of `oneOf` matched.
  const end = isJsonArray(passing) && typeof passing[1] === 'number' ? passing[1] : undefined;
  return isJsonArray(schema) ? schema.slice(0, end).filter(isJsonObject) : [];
}

/** An error of an alternative was raised on the inner value alone: its path continues the outer one's. */
function within(outer: ErrorObject, inner: ErrorObject): ErrorObject {
  return { ...inner, instancePath: `${outer.instancePath}${inner.instancePath}` };
}
