import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { refusedWith } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** The message of an exception as it came. */
export const refusalWithServerPath: Fault = {
  id: 'refusal-with-server-path',
  title: 'names files of the server in its refusals',
  class: 'error-body',
  operation: USERNAME_PASSWORD,
  expected: checkId('no-internal-leak'),
  defect: refusedWith({
    error: 'could not load /var/www/nerm/releases/20260101/config/actions.yml',
    errors: { description: 'is invalid' },
  }),
};
