import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { admitting, presentedToken } from '../defect/authorised.ts';
import type { Fault } from './fault.ts';

/** A library whose check of the date is optional. */
export const expiredTokenAccepted: Fault = {
  id: 'expired-token-accepted',
  title: 'accepts tokens that have expired',
  class: 'authorization',
  operation: PASSWORD_RESET,
  expected: checkId('auth-required'),
  defect: admitting((received) => presentedToken(received)?.endsWith('-expired') === true),
};
