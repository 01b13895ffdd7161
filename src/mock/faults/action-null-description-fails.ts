import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { failing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A method called on nothing. */
export const actionNullDescriptionFails: Fault = {
  id: 'action-null-description-fails',
  title: 'fails over a description that is null',
  class: 'classic',
  operation: USERNAME_PASSWORD,
  expected: checkId('no-server-error'),
  defect: failing((call) => wrapped(call.json)['description'] === null),
};
