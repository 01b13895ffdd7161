import { checkId, isJsonObject } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** The rows of the table of attributes as they are. */
export const sessionAttributesAsList: Fault = {
  id: 'session-attributes-as-list',
  title: 'shows attributes as a list of names and values',
  class: 'response-schema',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) =>
    withMember(session, 'attributes', (map) =>
      isJsonObject(map) ? Object.entries(map).map(([uid, value]) => ({ uid, value })) : map,
    ),
  ),
};
