import type { StoryCheck } from './check.ts';

/** All checks of stories. */
export const STORY_CHECKS: readonly StoryCheck[] = [];
