import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { renderedText } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A buffer that is not flushed. */
export const refusalsCutOff: Fault = {
  id: 'refusals-cut-off',
  title: 'cuts off the bodies of its refusals',
  class: 'http',
  operation: CLOSE_REQUESTS,
  expected: checkId('body-well-formed'),
  defect: renderedText(400, (payload) => payload.slice(0, 40)),
};
