import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { admitting, presentedGrant } from '../defect/authorised.ts';
import type { Fault } from './fault.ts';

/** The word before the token is cut off unread. */
export const schemeIgnored: Fault = {
  id: 'scheme-ignored',
  title: 'takes a token under any scheme',
  class: 'authorization',
  operation: PATCH_SESSION,
  expected: checkId('auth-required'),
  defect: admitting((received, world) => presentedGrant(received, world) !== undefined),
};
