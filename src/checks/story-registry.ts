import type { StoryCheck } from './check.ts';
import { idempotence } from './idempotence.ts';
import { partialUpdate } from './partial-update.ts';
import { persistence } from './persistence.ts';
import { readOnlyKept } from './read-only-kept.ts';
import { refusalLeavesNoTrace } from './refusal-leaves-no-trace.ts';
import { runDefault } from './run-default.ts';

/** All checks of stories, in the order in which reports show them. */
export const STORY_CHECKS: readonly StoryCheck[] = [
  persistence,
  partialUpdate,
  idempotence,
  runDefault,
  readOnlyKept,
  refusalLeavesNoTrace,
];
