import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { refused } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** Messages that are put together from several sources. */
export const closureMessageTextMissingLate: Fault = {
  id: 'closure-message-text-missing-late',
  title: 'has a number for the text of the second message of a refusal',
  class: 'response-schema',
  operation: CLOSE_REQUESTS,
  expected: checkId('body-schema'),
  defect: refused((reply) => ({
    ...reply,
    body: {
      kind: 'json',
      value: { detailCode: '400 Bad Request', messages: [{ text: 'accessRequestIds is invalid' }, { text: 400 }] },
    },
  })),
};
