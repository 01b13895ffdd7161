import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { refused } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** An error handler of its own for one route. */
export const refusalAsText: Fault = {
  id: 'refusal-as-text',
  title: 'sends its refusals as plain text',
  class: 'error-body',
  operation: PATCH_SESSION,
  expected: checkId('content-type-documented'),
  defect: refused((reply) => ({
    ...reply,
    body: { kind: 'text', text: 'invalid: status, attributes, profile_ids, workflow_id' },
  })),
};
