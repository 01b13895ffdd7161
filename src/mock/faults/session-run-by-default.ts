import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { behaving } from '../defect/behaving.ts';
import { changedQuery } from '../defect/changed-query.ts';
import type { Fault } from './fault.ts';

/** A default that is not the documented one. */
export const sessionRunByDefault: Fault = {
  id: 'session-run-by-default',
  title: 'runs the workflow where `run` is left out',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('run-default'),
  defect: behaving((next, call) =>
    next({ ...call, query: changedQuery(call.query, 'run', (values) => (values.length === 0 ? ['true'] : values)) }),
  ),
};
