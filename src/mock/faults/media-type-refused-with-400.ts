import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { rendered } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** One handler for all that goes wrong. */
export const mediaTypeRefusedWith400: Fault = {
  id: 'media-type-refused-with-400',
  title: 'refuses another media type with 400',
  class: 'http',
  operation: PASSWORD_RESET,
  expected: checkId('media-type-refused'),
  defect: rendered(415, (reply) => ({ ...reply, status: 400 })),
};
