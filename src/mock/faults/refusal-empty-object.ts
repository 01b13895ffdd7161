import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { refusedWith } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** An error without a message. */
export const refusalEmptyObject: Fault = {
  id: 'refusal-empty-object',
  title: 'refuses with an empty object',
  class: 'error-body',
  operation: CLOSE_REQUESTS,
  expected: checkId('refusal-names-field'),
  defect: refusedWith({}),
};
