import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { keeping } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** A table of translations with one wrong row. */
export const sessionOneStatusKeptWrong: Fault = {
  id: 'session-one-status-kept-wrong',
  title: 'keeps one status of 61 as another',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('persistence'),
  defect: keeping((after) =>
    after.values['status'] === 'fulfilled' ? { ...after, values: { ...after.values, status: 'completed' } } : after,
  ),
};
