import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { admitting } from '../defect/authorised.ts';
import type { Fault } from './fault.ts';

/** A lookup of nothing that finds the first. */
export const emptyTokenAccepted: Fault = {
  id: 'empty-token-accepted',
  title: 'takes an Authorization without a token for a valid one',
  class: 'authorization',
  operation: PASSWORD_RESET,
  expected: checkId('auth-required'),
  defect: admitting(({ headers }) => /^bearer ?$/iu.test(headers.authorization ?? '')),
};
