import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { renderedText } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A buffer that is full. */
export const longRepliesCutOff: Fault = {
  id: 'long-replies-cut-off',
  title: 'cuts off replies of more than 8192 characters',
  class: 'http',
  operation: PATCH_SESSION,
  expected: checkId('body-well-formed'),
  defect: renderedText(200, (payload) => payload.slice(0, 8_192)),
};
