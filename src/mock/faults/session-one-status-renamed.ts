import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A table of translations with one wrong row. */
export const sessionOneStatusRenamed: Fault = {
  id: 'session-one-status-renamed',
  title: 'shows one status of 61 by its old name',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: shown((session) =>
    withMember(session, 'status', (status) => (status === 'pending_ldap' ? 'ldap_provided' : status)),
  ),
};
