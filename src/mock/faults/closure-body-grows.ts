import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { acceptedBody } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** A member that was added for a newer client. */
export const closureBodyGrows: Fault = {
  id: 'closure-body-grows',
  title: 'answers more than the documented empty object',
  class: 'drift',
  operation: CLOSE_REQUESTS,
  expected: checkId('undocumented-property'),
  notObservable: 'The document says no more of this reply than that it is an object, which any object is.',
  defect: acceptedBody(() => ({ jobId: 'j-17' })),
};
