import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { refusedWith } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** The message of an exception as it came. */
export const refusalWithJavaTrace: Fault = {
  id: 'refusal-with-java-trace',
  title: 'sends the frames of a stack with its refusals',
  class: 'error-body',
  operation: CLOSE_REQUESTS,
  expected: checkId('no-internal-leak'),
  defect: refusedWith({
    detailCode: '400 Bad Request',
    messages: [
      {
        text: 'accessRequestIds: java.lang.NullPointerException\n\tat com.sailpoint.requests.CloseService.close(CloseService.java:88)',
      },
    ],
  }),
};
