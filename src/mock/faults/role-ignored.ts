import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { admitting, presentedGrant } from '../defect/authorised.ts';
import type { Fault } from './fault.ts';

/** Who somebody is is checked, what they may do is not. */
export const roleIgnored: Fault = {
  id: 'role-ignored',
  title: 'serves users who lack the right',
  class: 'authorization',
  operation: CLOSE_REQUESTS,
  expected: checkId('auth-required'),
  defect: admitting((received, world) => presentedGrant(received, world) !== undefined),
};
