import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import type { Fault } from './fault.ts';

/** A flag that was lifted, and a document that was not. */
export const experimentalHeaderNotNeeded: Fault = {
  id: 'experimental-header-not-needed',
  title: 'serves callers who do not ask for the experimental operation',
  class: 'authorization',
  operation: CLOSE_REQUESTS,
  expected: checkId('experimental-header'),
  defect: () => ({ requireExperimental: (call) => call }),
};
