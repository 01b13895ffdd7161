import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { rendered, withHeader } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A text for people in a field for programs. */
export const retryAfterInWords: Fault = {
  id: 'retry-after-in-words',
  title: 'says in words how long to wait',
  class: 'http',
  operation: CLOSE_REQUESTS,
  expected: checkId('headers-documented'),
  defect: rendered(429, (reply) => withHeader(reply, 'Retry-After', 'a few seconds')),
};
