import type { Check, JudgedOperation, StoryCheck } from '../checks/index.ts';
import type { Target } from '../core/index.ts';
import { planRun, type PlannedRun } from '../engine/index.ts';
import type { Profile, RunContext } from '../targets/index.ts';
import { chooseChecks, chooseOperations, requirePlanned } from './choose.ts';
import { coreOperations } from './core-operations.ts';
import { loadRegressions } from './load-regressions.ts';

/** Random cases per operation and direction; null for as many as there is time for. */
const DRAWN = { gate: 100, nightly: 2_000, soak: null } as const satisfies Readonly<Record<Profile, number | null>>;
/** Stories that are drawn for each operation. */
const DRAWN_STORIES = { gate: 25, nightly: 500, soak: 25 } as const satisfies Readonly<Record<Profile, number>>;

/** What a run is about, and how much of it there is to be. */
export type Scope = Pick<RunContext, 'seed' | 'operations' | 'checks' | 'profile'>;

/** A plan with what it was made of. */
export interface Planned extends PlannedRun {
  readonly operations: readonly JudgedOperation[];
  readonly checks: readonly Check[];
  readonly storyChecks: readonly StoryCheck[];
}

/** The plan of a run of `scope` against `target`; nothing is sent for it. Throws a ConfigError on a filter that names nothing. */
export function planFor(target: Target, { seed, operations: wanted, checks: wantedChecks, profile }: Scope): Planned {
  const operations = chooseOperations(coreOperations(), wanted);
  const { checks, storyChecks } = chooseChecks(wantedChecks);
  const planned = planRun({
    operations,
    checks,
    storyChecks,
    target,
    seed,
    drawn: DRAWN[profile],
    drawnStories: DRAWN_STORIES[profile],
    regressions: loadRegressions(operations),
  });
  requirePlanned(wantedChecks ?? [], planned.plan);
  return { ...planned, operations, checks, storyChecks };
}
