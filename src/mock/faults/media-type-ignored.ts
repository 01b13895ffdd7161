import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import type { Fault } from './fault.ts';

/** A parser that is bound to the path alone. */
export const mediaTypeIgnored: Fault = {
  id: 'media-type-ignored',
  title: 'takes every media type for JSON',
  class: 'http',
  operation: CLOSE_REQUESTS,
  expected: checkId('media-type-refused'),
  defect: () => ({ requireMediaType: (call) => call }),
};
