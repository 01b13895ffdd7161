import type { Observation, Story } from '../core/index.ts';
import type { JudgedOperation, Judgement, StoryContext } from './check.ts';
import type { DescribedPlace } from './described-place.ts';
import type { Difference } from './differences.ts';
import { judged, NOTHING, notVerified } from './judgement.ts';
import { distinctByPlace, tellDifferences, type Wording } from './tell-differences.ts';
import { replyPlace, toldStates, type ToldState } from './told-state.ts';

/** The steps of a story before they are told, in the form in which told ones are looked at. */
export function plannedSteps({ steps }: Story): readonly { readonly step: Story['steps'][number] }[] {
  return steps.map((step) => ({ step }));
}

/**
 * Lets `judge` look at the steps of a story that was told, one of its rules at a time. Where a step of `needed` was not accepted, or a
 * look shows no JSON, nothing can be said.
 */
export function judgeTold(
  { operation, told }: StoryContext,
  needed: readonly ToldState['step']['action'][],
  judge: (states: readonly ToldState[], place: DescribedPlace) => readonly Judgement[],
): Judgement {
  const place = replyPlace(operation);
  if (place === undefined) return NOTHING;
  const states = toldStates(told);
  const unmet = states.find(({ step, isAccepted }) => needed.includes(step.action) && !isAccepted);
  if (unmet !== undefined) return notVerified(`${unmet.name} was answered with ${unmet.status}`);
  const blind = states.find(({ step, value }) => step.action === 'read' && value === undefined);
  if (blind !== undefined) return notVerified(`the answer to ${blind.name} is no JSON text`);
  return allOf(judge(states, place));
}

/** What a comparison comes to: nothing where there was nothing to compare. */
export function judgeDifferences(count: number, differences: readonly Difference[], wording: Wording): Judgement {
  return count === 0 ? NOTHING : judged(...tellDifferences(differences, wording));
}

/** Several judgements about one story as one: a violation stays one, whatever could not be verified beside it. */
function allOf(judgements: readonly Judgement[]): Judgement {
  const looked = judgements.filter((judgement) => judgement.kind === 'judged');
  const observations: readonly Observation[] = looked.flatMap((judgement) => judgement.observations);
  if (observations.length > 0) return judged(...distinctByPlace(observations));
  return judgements.find(({ kind }) => kind === 'not-verified') ?? looked[0] ?? NOTHING;
}

/** Whether the reply to `operation` describes anything that could be compared. */
export function describesReply(operation: JudgedOperation): boolean {
  return replyPlace(operation)?.hasParts === true;
}
