import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import { SAMPLE_ID } from '../sample-id.ts';
import type { Fault } from './fault.ts';

/** A test value that was left in. */
export const actionOtherWorkflow: Fault = {
  id: 'action-other-workflow',
  title: 'adds every action to one and the same workflow',
  class: 'semantics',
  operation: USERNAME_PASSWORD,
  expected: checkId('echo'),
  defect: takenFor((action) =>
    withMember(action, 'workflow_id', (id) =>
      typeof id === 'string' && /^[\da-f]{8}-/iu.test(id) && id.length === 36 ? SAMPLE_ID : id,
    ),
  ),
};
