import {
  plannedRequests,
  type PlannedOperation,
  type PlannedSeries,
  type Purpose,
  type RunPlan,
} from '../core/index.ts';
import { effectOf, namedBy, type Settings } from '../targets/index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';

const WORDS = {
  read: 'to look',
  token: 'for a token',
  'must-be-refused': 'to be refused',
  write: 'to be accepted',
} as const satisfies Readonly<Record<Purpose, string>>;

type TenantSettings = Extract<Settings, { readonly target: 'tenant' }>;

/** Prints what a run would send to a tenant: by operation and purpose, how much, what stays here, and what would be left there. */
export function printTenantPlan({ operations }: RunPlan, settings: TenantSettings, { data, note }: Output): ExitCode {
  const { safety, budgets, profile } = settings;
  data(`tenant · SAFETY=${safety} · profile ${profile}`);
  for (const operation of operations) {
    data('');
    for (const line of linesOf(operation, settings)) data(line);
  }
  const least = plannedRequests(operations);
  data('');
  data(
    [
      `${least} requests at least`,
      ...timeOf(least, settings),
      `MAX_REQUESTS ${budgets.maxRequests ?? 'unlimited'}`,
    ].join(' · '),
  );
  note(
    'Controls, tokens, repetitions of findings, one question about attributes and closing the sessions come on top.',
  );
  return EXIT.conformant;
}

function timeOf(requests: number, { budgets: { requestsPerSecond, headroom } }: TenantSettings): readonly string[] {
  if (requestsPerSecond === null) return [];
  const rate = Math.round(requestsPerSecond * (1 - headroom) * 100) / 100;
  return [`${Math.ceil(requests / rate)} s at ${rate} a second`];
}

function linesOf(operation: PlannedOperation, { safety, objects }: TenantSettings): readonly string[] {
  const { method, path, operationId, cases, series, withheld, unplanned, unprovable } = operation;
  const purposes = [...new Set([...cases, ...series].map(({ purpose }) => purpose))];
  const missing = unplanned.filter(({ outcome }) => outcome === 'not-verified');
  const { touches, leaves } = effectOf(operationId, extentOf(operation), safety);
  return [
    `${method} ${path}  ${operationId}`,
    ...purposes.map((purpose) => {
      const fixed = cases.filter((item) => item.purpose === purpose).length;
      const drawn = series.filter((item) => item.purpose === purpose).map(sizeOf);
      return `  ${WORDS[purpose].padEnd(15)} ${[`${fixed} cases`, ...drawn].join(', ')}`;
    }),
    ...withheld.map(({ purpose, cases: count, reason }) => `  ${''.padEnd(15)} ${count} ${WORDS[purpose]}, ${reason}`),
    ...(missing.length === 0 ? [] : [`  cannot tell     ${missing.map(({ check }) => check).join(' ')}`]),
    ...(unprovable.length === 0 ? [] : [`  can only refute ${unprovable.join(' ')}`]),
    ...(purposes.length === 0
      ? []
      : [
          `  touches         ${touches.map((setting) => namedBy(setting, objects)).join(' ')}`,
          `  leaves          ${leaves}`,
        ]),
  ];
}

function extentOf({ cases, series }: PlannedOperation): Parameters<typeof effectOf>[1] {
  const writing = cases.filter(({ purpose }) => purpose === 'write');
  const drawn = series.filter(({ purpose }) => purpose === 'write');
  const isEndless = drawn.some(({ count }) => count === null);
  const writes = drawn.reduce((sum, { count }) => sum + (count ?? 0), writing.length);
  return { writes: isEndless ? null : writes, fresh: cases.reduce((sum, { fresh }) => sum + fresh, 0) };
}

function sizeOf({ count, title }: PlannedSeries): string {
  return `${count ?? 'without end'} × ${title}`;
}
