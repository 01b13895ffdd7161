import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { refused } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** An error handler of its own for one route. */
export const closureMessagesAsText: Fault = {
  id: 'closure-messages-as-text',
  title: 'lists the messages of a refusal as one text',
  class: 'response-schema',
  operation: CLOSE_REQUESTS,
  expected: checkId('body-schema'),
  defect: refused((reply) => ({
    ...reply,
    body: { kind: 'json', value: { detailCode: '400 Bad Request', messages: 'accessRequestIds is invalid' } },
  })),
};
