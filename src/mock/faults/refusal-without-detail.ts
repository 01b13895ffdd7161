import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { refusedWith } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** One text for all mistakes. */
export const refusalWithoutDetail: Fault = {
  id: 'refusal-without-detail',
  title: 'does not say which field it refuses in an error of the documented form',
  class: 'error-body',
  operation: CLOSE_REQUESTS,
  expected: checkId('refusal-names-field'),
  defect: refusedWith({ detailCode: '400.1 Bad Request Content', messages: [{ text: 'The request is invalid.' }] }),
};
