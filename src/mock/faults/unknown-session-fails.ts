import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { behaving } from '../defect/behaving.ts';
import { refuse } from '../refuse.ts';
import type { Fault } from './fault.ts';

/** A record that is not there, and an exception that nobody catches. */
export const unknownSessionFails: Fault = {
  id: 'unknown-session-fails',
  title: 'fails over the id of a session that does not exist',
  class: 'status',
  operation: PATCH_SESSION,
  expected: checkId('no-server-error'),
  defect: behaving((next, call, world) => {
    const reply = next();
    return reply.status === 404
      ? refuse(call.operation.api, { status: 500, text: 'The server failed.' }, world)
      : reply;
  }),
};
