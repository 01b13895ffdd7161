import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** A column that was added. */
export const actionExtraProperty: Fault = {
  id: 'action-extra-property',
  title: 'shows when an action was created',
  class: 'drift',
  operation: CLOSE_SESSION,
  expected: checkId('undocumented-property'),
  defect: shown((action) => ({ ...action, created_at: '2026-01-15T10:00:00Z' })),
};
