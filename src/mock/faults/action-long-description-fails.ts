import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { wrapped, textOf } from '../defect/members.ts';
import { failing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A column of that width, and an error that nobody catches. */
export const actionLongDescriptionFails: Fault = {
  id: 'action-long-description-fails',
  title: 'fails over descriptions of more than 150 characters',
  class: 'status',
  operation: CLOSE_SESSION,
  expected: checkId('no-server-error'),
  defect: failing((call) => textOf(wrapped(call.json)['description']).length > 150),
};
