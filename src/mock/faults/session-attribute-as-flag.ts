import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withTexts } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A library that guesses types. */
export const sessionAttributeAsFlag: Fault = {
  id: 'session-attribute-as-flag',
  title: 'shows attributes that say true or false as flags',
  class: 'response-schema',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) =>
    withTexts(session, (text) => (text === 'true' || text === 'false' ? text === 'true' : text)),
  ),
};
