import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withTexts } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Empty texts are nulls to some databases. */
export const sessionEmptyAttributeNull: Fault = {
  id: 'session-empty-attribute-null',
  title: 'shows empty attributes as null',
  class: 'response-schema',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) => withTexts(session, (text) => (text === '' ? null : text))),
};
