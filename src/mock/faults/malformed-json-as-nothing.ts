import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import type { Fault } from './fault.ts';

/** An exception that is caught and forgotten. */
export const malformedJsonAsNothing: Fault = {
  id: 'malformed-json-as-nothing',
  title: 'takes a body that it cannot read for an update of nothing',
  class: 'http',
  operation: PATCH_SESSION,
  expected: checkId('malformed-json-refused'),
  defect: ({ readJson }) => ({
    readJson: (call, world) => {
      const step = readJson(call, world);
      return step.kind === 'reply' ? { ...call, json: { workflow_session: {} } } : step;
    },
  }),
};
