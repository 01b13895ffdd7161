import { type PlannedOperation, type PlannedSeries, type Purpose, type RunPlan } from '../core/index.ts';
import type { Settings } from '../targets/index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';

const WORDS = {
  read: 'to look',
  token: 'for a token',
  'must-be-refused': 'to be refused',
  write: 'to be accepted',
} as const satisfies Readonly<Record<Purpose, string>>;

/** Prints what a run would send to a tenant: by operation and purpose, how much, and what stays here. */
export function printTenantPlan(
  { operations }: RunPlan,
  settings: Extract<Settings, { readonly target: 'tenant' }>,
  { data, note }: Output,
): ExitCode {
  const { safety, budgets } = settings;
  data(`tenant · SAFETY=${safety} · profile ${settings.profile}`);
  for (const operation of operations) {
    data('');
    for (const line of linesOf(operation)) data(line);
  }
  const cases = operations.reduce((sum, operation) => sum + countOf(operation), 0);
  const { requestsPerSecond, maxRequests } = budgets;
  const seconds = requestsPerSecond === null ? null : Math.ceil(cases / requestsPerSecond);
  data('');
  data(
    [
      `${cases} requests at least`,
      ...(seconds === null ? [] : [`${seconds} s at ${requestsPerSecond} a second`]),
      `MAX_REQUESTS ${maxRequests ?? 'unlimited'}`,
    ].join(' · '),
  );
  note('Controls and repetitions of findings come on top. This version makes the plan and sends nothing to a tenant.');
  return EXIT.conformant;
}

function linesOf(operation: PlannedOperation): readonly string[] {
  const { method, path, operationId, cases, series, withheld, unplanned } = operation;
  const purposes = [...new Set([...cases, ...series].map(({ purpose }) => purpose))];
  const missing = unplanned.filter(({ outcome }) => outcome === 'not-verified');
  return [
    `${method} ${path}  ${operationId}`,
    ...purposes.map((purpose) => {
      const fixed = cases.filter((item) => item.purpose === purpose).length;
      const drawn = series.filter((item) => item.purpose === purpose).map(sizeOf);
      return `  ${WORDS[purpose].padEnd(15)} ${[`${fixed} cases`, ...drawn].join(', ')}`;
    }),
    ...withheld.map(({ purpose, cases: count, reason }) => `  ${''.padEnd(15)} ${count} ${WORDS[purpose]}, ${reason}`),
    ...(missing.length === 0 ? [] : [`  cannot tell     ${missing.map(({ check }) => check).join(' ')}`]),
    `  leaves          ${leavingsOf(operation)}`,
  ];
}

/** NERM deletes neither actions nor workflows nor sessions; closing an access request cannot be undone. */
function leavingsOf({ cases, series }: PlannedOperation): string {
  const writes = [...cases, ...series].filter(({ purpose }) => purpose === 'write').length;
  return writes === 0
    ? 'nothing, unless the tenant accepts what it must refuse'
    : 'what it creates or changes, which nothing can delete';
}

function countOf({ cases, series }: PlannedOperation): number {
  return series.reduce((sum, { count }) => sum + (count ?? 0), cases.length);
}

function sizeOf({ count, title }: PlannedSeries): string {
  return `${count ?? 'without end'} × ${title}`;
}
