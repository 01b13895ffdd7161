import type { Story, ToldStep } from '../core/index.ts';
import type { JudgedOperation, Judgement, StoryCheck } from './check.ts';

/** Lets each of `checks` that applies to `story` judge what came of it. */
export function judgeStory(
  checks: readonly StoryCheck[],
  operation: JudgedOperation,
  story: Story,
  told: readonly ToldStep[],
): readonly { readonly check: StoryCheck; readonly judgement: Judgement }[] {
  return checks
    .filter((check) => check.applies(story, operation))
    .map((check) => ({ check, judgement: check.judge({ operation, story, told }) }));
}
