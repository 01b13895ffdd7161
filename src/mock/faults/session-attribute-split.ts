import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withTexts } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Several names in one text are taken apart for every attribute. */
export const sessionAttributeSplit: Fault = {
  id: 'session-attribute-split',
  title: 'shows attributes with commas as lists',
  class: 'response-schema',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) => withTexts(session, (text) => (text.includes(',') ? text.split(',') : text))),
};
