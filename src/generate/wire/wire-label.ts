import type { Breach } from '../../core/index.ts';

/** What a request is by the contract, as a server reads it from the wire. */
export type WireLabel =
  | { readonly kind: 'valid' }
  /** Careful servers may read it either way: no answer to it proves anything. */
  | { readonly kind: 'coercible'; readonly why: string }
  /** Its body is no JSON text (RFC 8259). */
  | { readonly kind: 'malformed'; readonly problem: string }
  /** At least one layer of the contract forbids it. */
  | { readonly kind: 'invalid'; readonly breaches: readonly Breach[] };

/** Something about a part of a request that its label follows from. */
export type Remark =
  | Exclude<WireLabel, { readonly kind: 'valid' | 'invalid' }>
  | { readonly kind: 'breach'; readonly breach: Breach };

/** The label that follows from `remarks`: what is ambiguous proves nothing, whatever else is wrong beside it. */
export function labelFrom(remarks: readonly Remark[]): WireLabel {
  const malformed = remarks.find((remark) => remark.kind === 'malformed');
  if (malformed !== undefined) return malformed;
  const coercible = remarks.find((remark) => remark.kind === 'coercible');
  if (coercible !== undefined) return coercible;
  const breaches = remarks.flatMap((remark) => (remark.kind === 'breach' ? [remark.breach] : []));
  return breaches.length === 0 ? { kind: 'valid' } : { kind: 'invalid', breaches };
}
