import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { renderedText } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A buffer that is not flushed. */
export const repliesCutOff: Fault = {
  id: 'replies-cut-off',
  title: 'cuts its replies off',
  class: 'http',
  operation: PASSWORD_RESET,
  expected: checkId('body-well-formed'),
  defect: renderedText(200, (payload) => payload.slice(0, -5)),
};
