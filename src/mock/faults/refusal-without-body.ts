import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { refused } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** A status is all there is. */
export const refusalWithoutBody: Fault = {
  id: 'refusal-without-body',
  title: 'refuses without a word',
  class: 'error-body',
  operation: USERNAME_PASSWORD,
  expected: checkId('refusal-names-field'),
  defect: refused((reply) => ({ ...reply, body: { kind: 'none' } })),
};
