/** Something that the run holds against Prism, rightly, and why it is so. */
export interface Difference {
  readonly check: string;
  readonly says: RegExp;
  readonly because: string;
}

/** Where a server that knows the document and nothing else departs from the contract, the RFCs or the domain. Nothing else may be found. */
export const PRISM_DIFFERENCES: readonly Difference[] = [
  { check: 'echo', says: /sent .* came back/u, because: 'it answers with examples and keeps nothing' },
  { check: 'identity', says: /the reply is about/u, because: 'the id in an example is the only one it knows' },
  {
    check: 'unknown-id-refused',
    says: /names nothing is accepted/u,
    because: 'it keeps no objects, so every id names one',
  },
  {
    check: 'auth-required',
    says: /accepted with 20\d, credentials: /u,
    because: 'it looks whether credentials are sent, not which',
  },
  {
    check: 'auth-required',
    says: /401 without WWW-Authenticate/u,
    because: 'RFC 9110 §11.6.1 asks for the field; it sends none',
  },
  {
    check: 'experimental-header',
    says: /Experimental: false/u,
    because: 'the words about the header are prose, which it does not read',
  },
  {
    check: 'method-not-allowed',
    says: /405 without Allow/u,
    because: 'RFC 9110 §15.5.6 asks for the field; it sends none',
  },
  { check: 'headers-documented', says: /Retry-After .* "string"/u, because: 'it makes up "string" for every text' },
  {
    check: 'invalid-refused',
    says: /"urn:uuid:/u,
    because: 'its validator takes urn:uuid: for a uuid; RFC 9562 §4 does not',
  },
  { check: 'refusal-names-field', says: /does not name/u, because: 'its refusals are examples as well' },
];
