import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { admitting, presentedToken } from '../defect/authorised.ts';
import type { Fault } from './fault.ts';

/** A library whose check of the date is optional. */
export const expiredAccessTokenAccepted: Fault = {
  id: 'expired-access-token-accepted',
  title: 'accepts access tokens that have expired',
  class: 'authorization',
  operation: CLOSE_REQUESTS,
  expected: checkId('auth-required'),
  defect: admitting((received) => presentedToken(received)?.endsWith('-expired-token') === true),
};
