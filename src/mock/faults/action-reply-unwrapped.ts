import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { acceptedBody } from '../defect/accepted.ts';
import { wrapped } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A framework whose root element was switched off. */
export const actionReplyUnwrapped: Fault = {
  id: 'action-reply-unwrapped',
  title: 'leaves the wrapper out of the reply to a new action',
  class: 'response-schema',
  operation: CLOSE_SESSION,
  expected: checkId('body-schema'),
  defect: acceptedBody(wrapped),
};
