import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { behaving } from '../defect/behaving.ts';
import { changedQuery } from '../defect/changed-query.ts';
import type { Fault } from './fault.ts';

/** A comparison with one word. */
export const sessionRunAnything: Fault = {
  id: 'session-run-anything',
  title: 'takes any `run` that is not `true` for `false`',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: behaving((next, call) =>
    next({
      ...call,
      query: changedQuery(call.query, 'run', (values) => values.map((value) => (value === 'true' ? value : 'false'))),
    }),
  ),
};
