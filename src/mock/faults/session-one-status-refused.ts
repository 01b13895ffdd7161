import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A word that was added to the document later than to the code. */
export const sessionOneStatusRefused: Fault = {
  id: 'session-one-status-refused',
  title: 'refuses one status of 61',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('valid-accepted'),
  defect: refusing('status', (call) => wrapped(call.json)['status'] === 'courion_extend'),
};
