import { judgeStory } from '../checks/index.ts';
import { HarnessError, purposeOfStep, type CheckResult, type Finding, type ToldStep } from '../core/index.ts';
import { aboutStep } from './about.ts';
import type { PlannedStory } from './plan-run.ts';
import { countRequests } from './counting-transport.ts';
import type { ExerciseDependencies } from './dependencies.ts';
import { recordOnce } from './exercise.ts';
import { existingObject, sendRequest, type KnownObjects } from './send-request.ts';
import { observationsIn, shownPlaces } from './shown-places.ts';
import { toFinding } from './to-finding.ts';

/** A story that was told to its end. */
export interface Told {
  readonly kind: 'told';
  readonly planned: PlannedStory;
  readonly told: readonly ToldStep[];
  readonly results: readonly CheckResult[];
  readonly requests: number;
}

/** A story that broke off: a step got no answer. */
export interface BrokenOff {
  readonly kind: 'unanswered';
  readonly planned: PlannedStory;
  readonly error: HarnessError;
  readonly requests: number;
}

/** Sends the steps of a story one after the other, on fresh objects of its own, and lets the checks judge all answers together. */
export async function tellStory(planned: PlannedStory, dependencies: ExerciseDependencies): Promise<Told | BrokenOff> {
  const { story, operation } = planned;
  const counting = countRequests(dependencies.transport);
  try {
    const objects = new Map<number, KnownObjects>();
    const told: ToldStep[] = [];
    for (const step of story.steps) {
      const known = objects.get(step.object) ?? (await makeObjects(planned, dependencies, counting.transport));
      objects.set(step.object, known);
      const sent = { ...step, request: dependencies.target.mark(step.request, aboutStep(story, step)) };
      told.push({
        step: sent,
        exchange: await sendRequest(sent.request, operation, dependencies, {
          transport: counting.transport,
          purpose: purposeOfStep(step.action),
          known,
        }),
      });
    }
    const results = judge(planned, told, dependencies);
    return { kind: 'told', planned, told, results, requests: counting.count() };
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
    return { kind: 'unanswered', planned, error, requests: counting.count() };
  }
}

async function makeObjects(
  { story, operation }: PlannedStory,
  { target }: ExerciseDependencies,
  transport: ReturnType<typeof countRequests>['transport'],
): Promise<KnownObjects> {
  const { path, pathValues } = story.steps[0]?.request ?? { path: '', pathValues: {} };
  const made: Record<string, string> = {};
  for (const [name, value] of Object.entries(pathValues))
    if (value.kind === 'existing')
      made[name] = await existingObject(operation, { name, path, use: 'story' }, target, transport);
  return made;
}

function judge(
  { story, operation }: PlannedStory,
  told: readonly ToldStep[],
  dependencies: ExerciseDependencies,
): readonly CheckResult[] {
  const { api } = operation.contract;
  // The last change is what the story is about; the looks around it are in the replay.
  const shown = told.findLast(({ step }) => step.action !== 'read') ?? told.at(-1);
  const judgements = judgeStory(dependencies.storyChecks, operation, story, told);
  const shownOf = shownPlaces(observationsIn(judgements));
  const quoted = told.map(({ exchange }) => exchange);
  return judgements.map(({ check, judgement }): CheckResult => {
    if (judgement.kind !== 'judged') return { check: check.id, ...judgement };
    const findings = judgement.observations.flatMap((observation): readonly Finding[] => {
      if (shown === undefined) return [];
      const record = recordOnce(shown.exchange, api, shownOf, dependencies);
      return [toFinding({ origin: { check, api, story }, observation, record, quoted, path: null }, dependencies)];
    });
    return { check: check.id, kind: 'judged', findings };
  });
}
