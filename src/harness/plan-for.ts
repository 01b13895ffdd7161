import type { Check, JudgedOperation, StoryCheck } from '../checks/index.ts';
import type { Target } from '../core/index.ts';
import { planRun, type PlannedRun } from '../engine/index.ts';
import type { Profile, RunContext } from '../targets/index.ts';
import { chooseChecks, chooseOperations, requirePlanned } from './choose.ts';
import { coreOperations } from './core-operations.ts';
import { loadRegressions } from './load-regressions.ts';

interface Drawn {
  /** Random cases per operation and direction; null for as many as there is time for. */
  readonly cases: number | null;
  /** Stories that are drawn for each operation. */
  readonly stories: number;
}

/** A tenant is asked less: it answers ten requests a second at best, and keeps what is made there. */
const DRAWN = {
  mock: {
    gate: { cases: 100, stories: 25 },
    nightly: { cases: 2_000, stories: 500 },
    soak: { cases: null, stories: 25 },
  },
  tenant: {
    gate: { cases: 20, stories: 5 },
    nightly: { cases: 200, stories: 50 },
    soak: { cases: null, stories: 5 },
  },
} as const satisfies Readonly<Record<Target['kind'], Readonly<Record<Profile, Drawn>>>>;

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
  const drawn = DRAWN[target.kind][profile];
  const planned = planRun({
    operations,
    checks,
    storyChecks,
    target,
    seed,
    drawn: drawn.cases,
    drawnStories: drawn.stories,
    regressions: loadRegressions(operations),
  });
  requirePlanned(wantedChecks ?? [], planned.plan);
  return { ...planned, operations, checks, storyChecks };
}
