import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { keeping } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** A transaction that is never committed. */
export const sessionNotKept: Fault = {
  id: 'session-not-kept',
  title: 'answers an update and does not keep it',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('persistence'),
  defect: keeping((_, before) => before),
};
