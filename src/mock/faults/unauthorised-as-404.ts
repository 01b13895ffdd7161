import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { refuse } from '../refuse.ts';
import type { Fault } from './fault.ts';

/** A server that would rather not be there. */
export const unauthorisedAs404: Fault = {
  id: 'unauthorised-as-404',
  title: 'answers 404 to callers without a token',
  class: 'authorization',
  operation: PASSWORD_RESET,
  expected: checkId('auth-required'),
  defect: ({ authorise }) => ({
    authorise: (call, world) => {
      const step = authorise(call, world);
      return step.kind === 'reply' ? refuse('nerm', { status: 404, text: 'There is nothing here.' }, world) : step;
    },
  }),
};
