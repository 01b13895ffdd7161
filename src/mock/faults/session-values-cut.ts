import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withTexts } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** The width of a column, with errors switched off. */
export const sessionValuesCut: Fault = {
  id: 'session-values-cut',
  title: 'cuts attributes at 255 characters',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: takenFor((session) => withTexts(session, (text) => text.slice(0, 255))),
};
