import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import type { Fault } from './fault.ts';

/** A field that was required once. */
export const closureIdsNotRequired: Fault = {
  id: 'closure-ids-not-required',
  title: 'accepts a request without ids',
  class: 'classic',
  operation: CLOSE_REQUESTS,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) => ({ accessRequestIds: ['none'], ...body })),
};
