import type { HttpMethod } from '../../core/index.ts';
import { validRequest } from '../valid-request.ts';
import { makeCase, type Probe } from './probe.ts';

const ID = 'method';
/** Tried in this order: neither API documents a DELETE on the paths of its core operations. */
const CANDIDATES: readonly HttpMethod[] = ['DELETE', 'PUT', 'PATCH'];

/** Is a method refused that the path does not offer, and does the refusal say which it does? */
export const method: Probe = {
  id: ID,
  title: 'a method that the path does not offer is refused',
  cases: (subject) => {
    const { operation } = subject.layers.corrected;
    const offered = subject.contract.operations
      .map(({ layers }) => layers.corrected)
      .filter(({ path }) => path === operation.path)
      .map((item) => item.method);
    const unoffered = CANDIDATES.find((candidate) => !offered.includes(candidate));
    if (unoffered === undefined) return [];
    const { pathValues } = validRequest(subject);
    return [
      makeCase(subject, ID, unoffered.toLowerCase(), {
        kind: 'probe',
        title: `refuses ${unoffered} with 405 and says what is allowed`,
        intent: { kind: 'refuse-method', offered },
        request: {
          method: unoffered,
          path: operation.path,
          pathValues,
          query: [],
          headers: [],
          body: { kind: 'none' },
          credential: 'valid',
        },
      }),
    ];
  },
};
