import type { RunPlan } from '../core/index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';

/** Prints every case that a run would send, by operation, with the checks that would judge it. */
export function printPlan({ operations }: RunPlan, { data }: Output): ExitCode {
  for (const { operationId, method, path, cases, series, limits } of operations) {
    data(`${operationId}  ${method} ${path}  ${cases.length} cases`);
    for (const { title, checks } of cases) data(`  ${title}  [${checks.join(' ')}]`);
    for (const { title, count, checks } of series)
      data(`  ${count ?? 'without end'} × ${title}  [${checks.join(' ')}]`);
    for (const limit of limits) data(`  limit: ${limit}`);
  }
  return EXIT.conformant;
}
