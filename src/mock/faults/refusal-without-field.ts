import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { refusedWith } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** One text for all mistakes. */
export const refusalWithoutField: Fault = {
  id: 'refusal-without-field',
  title: 'does not say which field it refuses',
  class: 'error-body',
  operation: CLOSE_SESSION,
  expected: checkId('refusal-names-field'),
  defect: refusedWith({ error: 'The request is invalid.' }),
};
