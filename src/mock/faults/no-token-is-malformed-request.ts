import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { refuse } from '../refuse.ts';
import type { Fault } from './fault.ts';

/** The token is validated like any other field. */
export const noTokenIsMalformedRequest: Fault = {
  id: 'no-token-is-malformed-request',
  title: 'answers 400 to callers without a token',
  class: 'authorization',
  operation: PATCH_SESSION,
  expected: checkId('auth-required'),
  defect: ({ authorise }) => ({
    authorise: (call, world) => {
      const step = authorise(call, world);
      return step.kind === 'reply' ? refuse('nerm', { status: 400, text: 'The token is missing.' }, world) : step;
    },
  }),
};
