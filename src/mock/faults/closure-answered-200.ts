import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { accepted } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** The default status of the framework. */
export const closureAnswered200: Fault = {
  id: 'closure-answered-200',
  title: 'answers 200 where 202 is documented',
  class: 'status',
  operation: CLOSE_REQUESTS,
  expected: checkId('status-documented'),
  defect: accepted((reply) => ({ ...reply, status: 200 })),
};
