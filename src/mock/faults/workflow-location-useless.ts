import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { accepted } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** A template that was never filled in. */
export const workflowLocationUseless: Fault = {
  id: 'workflow-location-useless',
  title: 'answers 201 with a Location that leads nowhere',
  class: 'classic',
  operation: PASSWORD_RESET,
  expected: checkId('status-documented'),
  defect: accepted((reply) => ({ ...reply, status: 201, headers: [...reply.headers, ['Location', '/workflows/']] })),
};
