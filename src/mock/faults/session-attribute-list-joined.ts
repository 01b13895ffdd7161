import { checkId, isJsonArray } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withAttributes, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Several names in one text, sent as they are. */
export const sessionAttributeListJoined: Fault = {
  id: 'session-attribute-list-joined',
  title: 'takes lists for attributes and joins them',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((session) =>
    withAttributes(session, (_, value) => (isJsonArray(value) ? value.map(textOf).join(',') : value)),
  ),
};
