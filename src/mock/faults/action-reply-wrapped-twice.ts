import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { acceptedBody } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** The serialiser wraps what the controller has wrapped already. */
export const actionReplyWrappedTwice: Fault = {
  id: 'action-reply-wrapped-twice',
  title: 'wraps the reply to a new action twice',
  class: 'response-schema',
  operation: USERNAME_PASSWORD,
  expected: checkId('body-schema'),
  defect: acceptedBody((body) => ({ workflow_action: body })),
};
