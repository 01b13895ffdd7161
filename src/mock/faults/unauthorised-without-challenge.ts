import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import type { Fault } from './fault.ts';

/** A status without the field that belongs to it. */
export const unauthorisedWithoutChallenge: Fault = {
  id: 'unauthorised-without-challenge',
  title: 'answers 401 without saying how to authenticate',
  class: 'authorization',
  operation: USERNAME_PASSWORD,
  expected: checkId('auth-required'),
  defect: ({ authorise }) => ({
    authorise: (call, world) => {
      const step = authorise(call, world);
      return step.kind === 'reply' ? { ...step, headers: [] } : step;
    },
  }),
};
