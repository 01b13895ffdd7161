import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { accepted } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** What most frameworks answer to POST. */
export const actionAnswered201: Fault = {
  id: 'action-answered-201',
  title: 'answers 201 to a new action',
  class: 'status',
  operation: CLOSE_SESSION,
  expected: checkId('status-documented'),
  defect: accepted((reply) => ({ ...reply, status: 201 })),
};
