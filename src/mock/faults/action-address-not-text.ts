import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** Lists of mixed types come from appending whatever is at hand. */
export const actionAddressNotText: Fault = {
  id: 'action-address-not-text',
  title: 'lists addresses of which the fifth is a number',
  class: 'response-schema',
  operation: CLOSE_SESSION,
  expected: checkId('body-schema'),
  defect: shown((action) => ({
    ...action,
    email_addresses: ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org', 7],
  })),
};
