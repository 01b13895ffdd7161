import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { refused } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** An error handler for people. */
export const refusalAsPage: Fault = {
  id: 'refusal-as-page',
  title: 'sends a page of its framework as refusal',
  class: 'error-body',
  operation: PATCH_SESSION,
  expected: checkId('no-internal-leak'),
  defect: refused((reply) => ({
    ...reply,
    body: {
      kind: 'text',
      text: '<html><head><title>Action Controller: Exception caught</title></head><body><h1>ActionController::ParameterMissing</h1></body></html>',
    },
    headers: [['Content-Type', 'text/html']],
  })),
};
