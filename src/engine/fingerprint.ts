import { createHash } from 'node:crypto';

import type { Case, CheckId, Observation } from '../core/index.ts';

/**
 * Names the cause of a finding: check, operation (or the API, where the place is a shared component), place in the document, kind of
 * mutation and severity. Message and values stay out, so that one cause is one finding however it shows; the severity is in, since
 * what the document is to blame for must not hide what the server is to blame for at the same place.
 */
export function fingerprint(check: CheckId, api: string, testCase: Case, observation: Observation): string {
  const { pointer, layer, severity } = observation;
  const shared = pointer?.startsWith('/components/') === true;
  const scope = shared ? api : testCase.operationId;
  const cause = pointer === null ? causeOf(testCase) : pointer;
  return createHash('sha256')
    .update(JSON.stringify([check, scope, layer, cause, mutationOf(testCase), severity]))
    .digest('hex')
    .slice(0, 12);
}

/** The mutation of a case that has one. */
export function mutationOf({ intent }: Case): string | null {
  return intent.kind === 'refuse-data' ? intent.mutation : null;
}

/** Without a place in the document, what was asked is the cause: the probe, and for bad data the attribute. */
function causeOf({ probe, intent }: Case): string {
  return intent.kind === 'refuse-data' ? `${probe} ${intent.pointer}` : probe;
}
