import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { failing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A method called on nothing. */
export const sessionNullStatusFails: Fault = {
  id: 'session-null-status-fails',
  title: 'fails over a status that is null',
  class: 'status',
  operation: PATCH_SESSION,
  expected: checkId('no-server-error'),
  defect: failing((call) => wrapped(call.json)['status'] === null),
};
