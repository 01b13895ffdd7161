import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { refuse } from '../refuse.ts';
import type { Fault } from './fault.ts';

/** An exception of the parser that nobody catches. */
export const actionMalformedJsonFails: Fault = {
  id: 'action-malformed-json-fails',
  title: 'fails over a body that is no JSON text',
  class: 'status',
  operation: CLOSE_SESSION,
  expected: checkId('no-server-error'),
  defect: ({ readJson }) => ({
    readJson: (call, world) => {
      const step = readJson(call, world);
      return step.kind === 'reply' ? refuse('nerm', { status: 500, text: 'The server failed.' }, world) : step;
    },
  }),
};
