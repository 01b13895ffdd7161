import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { slow } from '../defect/slow.ts';
import type { Fault } from './fault.ts';

/** A list that is searched from the beginning. */
export const closureSlowsDown: Fault = {
  id: 'closure-slows-down',
  title: 'takes long after three hundred requests',
  class: 'timing',
  operation: CLOSE_REQUESTS,
  expected: checkId('response-time'),
  defect: (standard) => {
    let count = 0;
    return slow(() => {
      count += 1;
      return count > 300 && count <= 310;
    })(standard);
  },
};
