import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { behaving } from '../defect/behaving.ts';
import { refuse } from '../refuse.ts';
import type { Fault } from './fault.ts';

/** One handler for all that goes wrong. */
export const unknownSessionRefusedWith400: Fault = {
  id: 'unknown-session-refused-with-400',
  title: 'refuses the id of a session that does not exist with 400',
  class: 'status',
  operation: PATCH_SESSION,
  expected: checkId('unknown-id-refused'),
  defect: behaving((next, call, world) => {
    const reply = next();
    return reply.status === 404
      ? refuse(call.operation.api, { status: 400, text: 'The id is invalid.' }, world)
      : reply;
  }),
};
