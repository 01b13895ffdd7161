import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { admitting, presentedToken } from '../defect/authorised.ts';
import type { Fault } from './fault.ts';

/** The token is looked for, not at. */
export const anyTokenAccepted: Fault = {
  id: 'any-token-accepted',
  title: 'accepts any token',
  class: 'authorization',
  operation: USERNAME_PASSWORD,
  expected: checkId('auth-required'),
  defect: admitting((received) => presentedToken(received) !== undefined),
};
