import { isJsonObject, member, type JsonObject, type MutableJsonObject } from '../../core/index.ts';
import type { Problem } from './problem.ts';
import type { Rule } from './rule.ts';

/** The attributes that an object may have. Others are ignored, as the vendor's servers do. */
export type Shape = Readonly<Record<string, { readonly rule: Rule; readonly required: boolean }>>;

/** What a request said of the attributes known. Only where there is no problem may `accepted` be used. */
export interface Inspection {
  readonly accepted: JsonObject;
  readonly problems: readonly Problem[];
}

/** Holds `object` against `shape`; names in problems begin with `prefix`. */
export function inspect(object: JsonObject, shape: Shape, prefix = ''): Inspection {
  const accepted: MutableJsonObject = {};
  const problems: Problem[] = [];
  for (const [name, { rule, required }] of Object.entries(shape)) {
    const value = member(object, name);
    if (value !== undefined) {
      problems.push(...rule(value, prefix + name));
      accepted[name] = value;
    } else if (required) problems.push({ attribute: prefix + name, message: 'is required' });
  }
  return { accepted, problems };
}

/** An object of that shape. Bad attributes are named `<attribute>.<name>`. */
export function objectOf(shape: Shape): Rule {
  return (value, attribute) =>
    isJsonObject(value)
      ? inspect(value, shape, `${attribute}.`).problems
      : [{ attribute, message: 'must be an object' }];
}
