import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** What is no map has no entries. */
export const sessionAttributesAsText: Fault = {
  id: 'session-attributes-as-text',
  title: 'takes a text for no attributes',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((session) => withMember(session, 'attributes', (map) => (typeof map === 'string' ? {} : map))),
};
