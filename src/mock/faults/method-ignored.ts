import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import type { Fault } from './fault.ts';

/** A handler that is bound to the path alone. */
export const methodIgnored: Fault = {
  id: 'method-ignored',
  title: 'takes every method for POST',
  class: 'http',
  operation: CLOSE_SESSION,
  expected: checkId('method-not-allowed'),
  defect: ({ route }) => ({ route: (received, world) => route({ ...received, method: 'POST' }, world) }),
};
