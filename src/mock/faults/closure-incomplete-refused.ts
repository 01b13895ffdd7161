import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A word that was added to the document later than to the code. */
export const closureIncompleteRefused: Fault = {
  id: 'closure-incomplete-refused',
  title: 'refuses one completion status of three',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('valid-accepted'),
  defect: refusing('completionStatus', (call) => call.json['completionStatus'] === 'Incomplete'),
};
