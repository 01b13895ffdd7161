import { CHECKS, STORY_CHECKS, type Check, type JudgedOperation, type StoryCheck } from '../checks/index.ts';
import { ConfigError, type RunPlan } from '../core/index.ts';
import type { RunContext } from '../targets/index.ts';

/** The check without which no operation counts as tested. */
export const ACCEPTANCE_CHECK = 'valid-accepted';

/** The operations that a run is about. Throws a ConfigError on a name that none of them has. */
export function chooseOperations(
  all: readonly JudgedOperation[],
  wanted: RunContext['operations'],
): readonly JudgedOperation[] {
  const names = all.map(({ layers }): string => layers.corrected.operation.id);
  requireKnown('operation', wanted ?? [], names);
  return all.filter(({ layers }) => wanted === null || wanted.includes(layers.corrected.operation.id));
}

/** The checks that a run judges by. Throws a ConfigError on a name that none of them has. */
export function chooseChecks(wanted: RunContext['checks']): {
  readonly checks: readonly Check[];
  readonly storyChecks: readonly StoryCheck[];
} {
  requireKnown(
    'check',
    wanted ?? [],
    [...CHECKS, ...STORY_CHECKS].map(({ id }) => id),
  );
  const isWanted = ({ id }: { readonly id: string }): boolean => wanted === null || wanted.includes(id);
  return {
    // That valid requests get through is the control of every other check: without it a refusal proves nothing.
    checks: CHECKS.filter((check) => isWanted(check) || check.id === ACCEPTANCE_CHECK),
    storyChecks: STORY_CHECKS.filter(isWanted),
  };
}

/** Throws a ConfigError where a wanted check has no case: the run would pass by testing something else. */
export function requirePlanned(wanted: readonly string[], { operations }: RunPlan): void {
  const planned = new Set<string>(
    operations.flatMap(({ cases, series }) => [...cases, ...series].flatMap(({ checks }) => checks)),
  );
  const idle = wanted.filter((check) => !planned.has(check));
  if (idle.length === 0) return;
  const names = operations.map(({ operationId }) => operationId).join(', ');
  throw new ConfigError('usage', `no case of ${names} calls for ${idle.join(', ')}`, {
    hint: '`run --plan` shows which checks judge which cases.',
  });
}

function requireKnown(what: string, wanted: readonly string[], known: readonly string[]): void {
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new ConfigError('usage', `no ${what} is called ${unknown.map((name) => JSON.stringify(name)).join(' or ')}`, {
    hint: `Known: ${known.join(', ')}.`,
  });
}
