import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withTexts } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A library that guesses types. */
export const sessionAttributeAsNumber: Fault = {
  id: 'session-attribute-as-number',
  title: 'shows attributes that look like numbers as numbers',
  class: 'response-schema',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) => withTexts(session, (text) => (/^\d{1,9}$/u.test(text) ? Number(text) : text))),
};
