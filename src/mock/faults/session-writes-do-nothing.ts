import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { keepingAndShowing } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** The record is read before it is written. */
export const sessionWritesDoNothing: Fault = {
  id: 'session-writes-do-nothing',
  title: 'answers an update with the session as it was',
  class: 'classic',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: keepingAndShowing((_, before) => before),
};
