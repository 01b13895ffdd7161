import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { refused } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** An API that has one status. */
export const refusalAs200: Fault = {
  id: 'refusal-as-200',
  title: 'refuses with 200 and an error in the body',
  class: 'error-body',
  operation: USERNAME_PASSWORD,
  expected: checkId('invalid-refused'),
  defect: refused((reply) => ({ ...reply, status: 200 })),
};
