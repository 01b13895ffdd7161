import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import type { Fault } from './fault.ts';

/** A required field that has a default inside. */
export const actionDescriptionNotRequired: Fault = {
  id: 'action-description-not-required',
  title: 'accepts an action without a description',
  class: 'classic',
  operation: CLOSE_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((action) => ({ description: 'none', ...action })),
};
