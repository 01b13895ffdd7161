import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** The name of a class in place of the word. */
export const sessionRequesterTypeRenamed: Fault = {
  id: 'session-requester-type-renamed',
  title: 'writes one type of requester in other letters',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: shown((session) =>
    withMember(session, 'requester_type', (type) => (type === 'NeaccessUser' ? 'NEAccessUser' : type)),
  ),
};
