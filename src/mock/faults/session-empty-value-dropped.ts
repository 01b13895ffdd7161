import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withTexts } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Blank is missing to some frameworks. */
export const sessionEmptyValueDropped: Fault = {
  id: 'session-empty-value-dropped',
  title: 'drops empty attributes',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: takenFor((session) => withTexts(session, (text) => (text === '' ? undefined : text))),
};
