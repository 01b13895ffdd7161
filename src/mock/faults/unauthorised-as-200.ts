import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import type { Fault } from './fault.ts';

/** An API that has one status. */
export const unauthorisedAs200: Fault = {
  id: 'unauthorised-as-200',
  title: 'answers 200 with an error to callers without a token',
  class: 'authorization',
  operation: CLOSE_SESSION,
  expected: checkId('auth-required'),
  defect: ({ authorise }) => ({
    authorise: (call, world) => {
      const step = authorise(call, world);
      return step.kind === 'reply'
        ? { ...step, status: 200, body: { kind: 'json', value: { error: 'unauthorised' } } }
        : step;
    },
  }),
};
