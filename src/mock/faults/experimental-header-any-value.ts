import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import type { Fault } from './fault.ts';

/** The header is looked for, not at. */
export const experimentalHeaderAnyValue: Fault = {
  id: 'experimental-header-any-value',
  title: 'takes any value of the experimental header',
  class: 'authorization',
  operation: CLOSE_REQUESTS,
  expected: checkId('experimental-header'),
  defect: ({ requireExperimental }) => ({
    requireExperimental: (call, world) =>
      call.received.headers['x-sailpoint-experimental'] === undefined ? requireExperimental(call, world) : call,
  }),
};
