import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { keepingAndShowing } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** A version number that found its place among the attributes. */
export const sessionCountsUpdates: Fault = {
  id: 'session-counts-updates',
  title: 'counts updates in an attribute',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('idempotence'),
  defect: keepingAndShowing((after, before) => ({
    ...after,
    attributes: { ...after.attributes, revision: String(Number(before.attributes['revision'] ?? 0) + 1) },
  })),
};
