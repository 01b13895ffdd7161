import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { rendered, withHeader } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A status without the field that belongs to it. */
export const retryAfterMissing: Fault = {
  id: 'retry-after-missing',
  title: 'does not say how long to wait',
  class: 'http',
  operation: CLOSE_REQUESTS,
  expected: checkId('headers-documented'),
  defect: rendered(429, (reply) => withHeader(reply, 'Retry-After', null)),
};
