import type { CaseRequest } from '../core/index.ts';
import type { JudgedOperation } from './check.ts';
import { defaultOfParameter } from './default-of-parameter.ts';

/**
 * Whether a request sets an optional query parameter to something else than its default. Then the server may do more than keep what the
 * body says (run what was changed, for one), and the state afterwards is not only what was sent.
 */
export function asksForMore(operation: JudgedOperation, { query }: CaseRequest): boolean {
  return query.some(([name, value]) => {
    const byDefault = defaultOfParameter(operation, name);
    return byDefault !== undefined && byDefault !== value;
  });
}
