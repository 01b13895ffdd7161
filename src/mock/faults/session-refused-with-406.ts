import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { refused } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** A status for something else that sounds right. */
export const sessionRefusedWith406: Fault = {
  id: 'session-refused-with-406',
  title: 'refuses wrong data with 406',
  class: 'drift',
  operation: PATCH_SESSION,
  expected: checkId('status-documented'),
  defect: refused((reply) => ({ ...reply, status: 406 })),
};
