import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { behaving } from '../defect/behaving.ts';
import { jsonReply } from '../reply.ts';
import type { Fault } from './fault.ts';

/** An update of no rows is an update. */
export const unknownSessionAccepted: Fault = {
  id: 'unknown-session-accepted',
  title: 'answers 200 to updates of a session that does not exist',
  class: 'classic',
  operation: PATCH_SESSION,
  expected: checkId('unknown-id-refused'),
  defect: behaving((next) => {
    const reply = next();
    return reply.status === 404 ? jsonReply(200, { workflow_session: {} }) : reply;
  }),
};
