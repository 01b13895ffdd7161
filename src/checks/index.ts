export type {
  Check,
  CheckContext,
  JudgedOperation,
  Judgement,
  OperationLayer,
  StoryCheck,
  StoryContext,
} from './check.ts';
export { describedBy } from './described-by.ts';
export { judgedOperations } from './judged-operations.ts';
export { judgeExchange, type CheckJudgement } from './judge-exchange.ts';
export { CHECKS } from './registry.ts';
export { judgeStory } from './judge-story.ts';
export { STORY_CHECKS } from './story-registry.ts';
