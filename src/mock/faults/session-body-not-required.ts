import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import type { Fault } from './fault.ts';

/** What is empty changes nothing. */
export const sessionBodyNotRequired: Fault = {
  id: 'session-body-not-required',
  title: 'takes no body for an update of nothing',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: ({ readJson }) => ({
    readJson: (call, world) => {
      const { body } = call.received;
      const isEmpty = body.kind === 'complete' && body.bytes.length === 0;
      return isEmpty ? { ...call, json: { workflow_session: {} } } : readJson(call, world);
    },
  }),
};
