import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { refusedWith } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** The message of the database as it came. */
export const refusalWithSql: Fault = {
  id: 'refusal-with-sql',
  title: 'sends SQL with its refusals',
  class: 'error-body',
  operation: PASSWORD_RESET,
  expected: checkId('no-internal-leak'),
  defect: refusedWith({
    error: 'PG::NotNullViolation: ERROR: null value in column "uid"',
    errors: { uid: "INSERT INTO workflows (uid, name) VALUES (NULL, 'x')" },
  }),
};
