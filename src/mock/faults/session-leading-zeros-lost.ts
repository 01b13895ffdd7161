import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withTexts } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A text that was a number in between. */
export const sessionLeadingZerosLost: Fault = {
  id: 'session-leading-zeros-lost',
  title: 'loses the zeros in front of attributes',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: takenFor((session) => withTexts(session, (text) => (/^0\d+$/u.test(text) ? String(Number(text)) : text))),
};
