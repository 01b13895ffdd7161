import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A pattern that knows one version. */
export const sessionNewerUuidsRefused: Fault = {
  id: 'session-newer-uuids-refused',
  title: 'refuses UUIDs of other versions than 4',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('valid-accepted'),
  defect: refusing('workflow_id', (call) => {
    const { workflow_id: id } = wrapped(call.json);
    return typeof id === 'string' && id.length === 36 && id.charAt(14) !== '4';
  }),
};
