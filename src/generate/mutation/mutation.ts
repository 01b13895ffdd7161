import type { Parameter } from '../../contract/index.ts';
import type { CaseBody, JsonObject, JsonValue, Spelling } from '../../core/index.ts';
import type { Site } from './site.ts';

/** What a mutation puts in place of a valid value. A `literal` is JSON text that no value serialises to, such as `1.0`. */
export type Mutated =
  | { readonly kind: 'replace'; readonly value: JsonValue }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'remove' };

interface Described {
  /** The file's name. */
  readonly id: string;
  /** What is wrong afterwards, in a few words. */
  readonly title: string;
}

/** One way to change exactly one value of a valid body. What it makes of a site, or undefined where the site gives no occasion. */
export interface ValueMutation extends Described {
  readonly on: 'value';
  /** Present where it is worth trying on every value of an enum, and not only on the one that the valid request has. */
  readonly spread?: 'enum-values';
  readonly mutate: (site: Site) => Mutated | undefined;
}

/** One way to spoil a body as text. `body` is the valid value, `text` its JSON text; undefined where it gives no occasion. */
export interface TextMutation extends Described {
  readonly on: 'text';
  readonly spoil: (text: string, body: JsonValue) => Extract<CaseBody, { kind: 'text' | 'bytes' }> | undefined;
}

/** A parameter of a request with the value that a valid request gives it. */
export interface ParameterSite {
  readonly parameter: Parameter;
  /** Its schema, references followed. */
  readonly schema: JsonObject;
  /** As text, before percent-encoding. */
  readonly value: string;
}

/**
 * One way to change exactly one parameter: the values to send under its name instead (several repeat it; none leaves it out), or
 * undefined where the parameter gives no occasion. In the path, exactly one value.
 */
export interface ParameterMutation extends Described {
  readonly on: 'parameter';
  /** Present where the id of the target's own object is to be sent in another notation; only in the path. */
  readonly spelling?: Spelling;
  readonly mutate: (site: ParameterSite) => readonly string[] | undefined;
}

/** One way to make a valid request differ in exactly one thing. Whether it is invalid afterwards is judged on the wire. */
export type Mutation = ValueMutation | TextMutation | ParameterMutation;

/** Shorthand for a replacing mutation. */
export function replaceWith(value: JsonValue): Mutated {
  return { kind: 'replace', value };
}
