import { documentedResponse, type DocumentedResponse, type Operation } from '../contract/index.ts';
import { JUDGED_LAYERS, type JudgedLayer } from '../core/index.ts';
import type { JudgedOperation } from './check.ts';

type Described = Readonly<Record<JudgedLayer, DocumentedResponse | undefined>>;

/** What each layer documents for `status` itself. */
export function documentedBy({ layers }: JudgedOperation, status: number): Described {
  return {
    repaired: documentedResponse(layers.repaired.operation, status),
    corrected: documentedResponse(layers.corrected.operation, status),
  };
}

/**
 * What each layer has to say about an answer: what it documents for its status. Where no layer knows the status of a success that
 * carries something, that is what is documented for the one success there is: a client has to take a status that it does not know for
 * another of its class (RFC 9110 §15), so it reads the payload as that one.
 */
export function describedBy(operation: JudgedOperation, status: number, hasPayload: boolean): Described {
  const documented = documentedBy(operation, status);
  const isUnknown = JUDGED_LAYERS.every((layer) => documented[layer] === undefined);
  if (!isUnknown || status < 200 || status > 299 || !hasPayload) return documented;
  return {
    repaired: onlySuccess(operation.layers.repaired.operation),
    corrected: onlySuccess(operation.layers.corrected.operation),
  };
}

/** The success that `operation` documents; undefined where it documents several, of which nobody can say which one is meant. */
function onlySuccess({ responses }: Operation): DocumentedResponse | undefined {
  const [success, ...others] = responses.filter(({ status }) => /^2(?:\d\d|XX)$/iu.test(status));
  return others.length === 0 ? success : undefined;
}
