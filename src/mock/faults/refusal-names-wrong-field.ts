import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { refusedWith } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** Every mistake is called one of the base object. */
export const refusalNamesWrongField: Fault = {
  id: 'refusal-names-wrong-field',
  title: 'names another field than the one it refuses',
  class: 'error-body',
  operation: PASSWORD_RESET,
  expected: checkId('refusal-names-field'),
  defect: refusedWith({ error: 'The request is invalid.', errors: { base: 'is invalid' } }),
};
