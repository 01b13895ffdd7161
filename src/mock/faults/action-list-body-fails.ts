import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { refuse } from '../refuse.ts';
import type { Fault } from './fault.ts';

/** A member looked up in what has none. */
export const actionListBodyFails: Fault = {
  id: 'action-list-body-fails',
  title: 'fails over a body that is a list',
  class: 'status',
  operation: CLOSE_SESSION,
  expected: checkId('no-server-error'),
  defect: ({ readJson }) => ({
    readJson: (call, world) => {
      const { body } = call.received;
      const isList = body.kind === 'complete' && body.bytes.toString().startsWith('[');
      return isList ? refuse('nerm', { status: 500, text: 'The server failed.' }, world) : readJson(call, world);
    },
  }),
};
