import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import { SAMPLE_ID } from '../sample-id.ts';
import type { Fault } from './fault.ts';

/** A library that reads every notation of a UUID. */
export const workflowIdWithoutHyphens: Fault = {
  id: 'workflow-id-without-hyphens',
  title: 'takes ids without hyphens',
  class: 'acceptance',
  operation: PASSWORD_RESET,
  expected: checkId('invalid-refused'),
  defect: takenFor((workflow) =>
    withMember(workflow, 'profile_type_id', (id) =>
      typeof id === 'string' && /^[\da-f]{32}$/iu.test(id) ? SAMPLE_ID : id,
    ),
  ),
};
