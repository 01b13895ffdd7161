import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { refuse } from '../refuse.ts';
import type { Fault } from './fault.ts';

/** A user that is nobody. */
export const unauthorisedFails: Fault = {
  id: 'unauthorised-fails',
  title: 'fails over callers without a token',
  class: 'authorization',
  operation: CLOSE_REQUESTS,
  expected: checkId('no-server-error'),
  defect: ({ authorise }) => ({
    authorise: (call, world) =>
      call.received.headers.authorization === undefined
        ? refuse('isc', { status: 500, text: 'The server failed.' }, world)
        : authorise(call, world),
  }),
};
