import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A word that was added to the document later than to the code. */
export const sessionRequesterTypeRefused: Fault = {
  id: 'session-requester-type-refused',
  title: 'refuses one type of requester of three',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('valid-accepted'),
  defect: refusing('requester_type', (call) => wrapped(call.json)['requester_type'] === 'NeaccessUser'),
};
