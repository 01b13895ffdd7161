import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { admitting } from '../defect/authorised.ts';
import type { Fault } from './fault.ts';

/** A filter that was switched off for a test. */
export const openToAnyone: Fault = {
  id: 'open-to-anyone',
  title: 'asks nobody for a token',
  class: 'authorization',
  operation: CLOSE_SESSION,
  expected: checkId('auth-required'),
  defect: admitting(({ headers }) => headers.authorization === undefined),
};
