import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { behaving } from '../defect/behaving.ts';
import { changedQuery } from '../defect/changed-query.ts';
import type { Fault } from './fault.ts';

/** A callback that does not look at the parameter. */
export const sessionAlwaysRun: Fault = {
  id: 'session-always-run',
  title: 'runs the workflow at every update',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('partial-update'),
  defect: behaving((next, call) => next({ ...call, query: changedQuery(call.query, 'run', () => ['true']) })),
};
