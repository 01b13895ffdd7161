import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { renderedText } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** Two serialisers that each add the wrapper. */
export const repliesRepeatAName: Fault = {
  id: 'replies-repeat-a-name',
  title: 'has a member twice in its replies',
  class: 'http',
  operation: CLOSE_SESSION,
  expected: checkId('body-well-formed'),
  defect: renderedText(200, (payload) => payload.replace('{', () => '{"workflow_action":null,')),
};
