import type { JsonPointer } from './json-pointer.ts';

/**
 * What the plan says of the data of a request, so that whoever sees its answer need not judge it again: no value of it, only where it
 * stands and what is wrong with it.
 */
export type Asked =
  /** The contract allows it. `focus` is the place of the corrected document that it is about; null for none in particular. */
  | { readonly kind: 'valid'; readonly probe: string; readonly focus: JsonPointer | null }
  /** The corrected contract forbids it for one thing. */
  | {
      readonly kind: 'invalid';
      /** The mutation that spoilt it. */
      readonly mutation: string;
      readonly in: 'body' | 'path' | 'query' | 'header';
      /** Where in that: a JSON Pointer into the body, or the name of a parameter; empty for the body as a whole. */
      readonly at: string;
      /** The keyword of the assertion that it does not meet; null where the body is no JSON text. */
      readonly keyword: string | null;
      /** That assertion, in the corrected document; null where it is not of a schema. */
      readonly pointer: JsonPointer | null;
    };
