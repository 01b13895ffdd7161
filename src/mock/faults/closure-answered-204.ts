import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { accepted } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** Nothing to say, so nothing is said. */
export const closureAnswered204: Fault = {
  id: 'closure-answered-204',
  title: 'answers 204 without a body where 202 is documented',
  class: 'status',
  operation: CLOSE_REQUESTS,
  expected: checkId('status-documented'),
  defect: accepted((reply) => ({ ...reply, status: 204, body: { kind: 'none' } })),
};
