import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { rendered, withHeader } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A reply that is written by hand. */
export const mediaTypeMissing: Fault = {
  id: 'media-type-missing',
  title: 'does not say of what type its replies are',
  class: 'http',
  operation: PASSWORD_RESET,
  expected: checkId('content-type-documented'),
  defect: rendered(200, (reply) => withHeader(reply, 'Content-Type', null)),
};
