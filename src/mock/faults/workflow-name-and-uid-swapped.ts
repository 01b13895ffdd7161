import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** Two parameters of one type in the wrong order. */
export const workflowNameAndUidSwapped: Fault = {
  id: 'workflow-name-and-uid-swapped',
  title: 'mixes up name and uid',
  class: 'semantics',
  operation: PASSWORD_RESET,
  expected: checkId('echo'),
  defect: shown((workflow) => ({ ...workflow, name: workflow['uid'] ?? null, uid: workflow['name'] ?? null })),
};
