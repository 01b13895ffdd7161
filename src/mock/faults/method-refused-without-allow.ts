import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { rendered, withHeader } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A status without the field that belongs to it. */
export const methodRefusedWithoutAllow: Fault = {
  id: 'method-refused-without-allow',
  title: 'refuses a method without saying which ones there are',
  class: 'http',
  operation: PATCH_SESSION,
  expected: checkId('method-not-allowed'),
  defect: rendered(405, (reply) => withHeader(reply, 'Allow', null)),
};
