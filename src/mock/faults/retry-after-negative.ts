import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { rendered, withHeader } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A difference of two clocks. */
export const retryAfterNegative: Fault = {
  id: 'retry-after-negative',
  title: 'asks to wait for a negative time',
  class: 'http',
  operation: CLOSE_REQUESTS,
  expected: checkId('headers-documented'),
  defect: rendered(429, (reply) => withHeader(reply, 'Retry-After', '-3')),
};
