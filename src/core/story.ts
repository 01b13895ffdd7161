import type { CaseRequest } from './case.ts';
import type { Exchange } from './http.ts';
import type { CaseId, OperationId } from './ids.ts';

/**
 * What a step of a story is for: a valid write; the same write once more; a write that must be refused; a look at the object
 * without changing it.
 */
export const STEP_ACTIONS = ['write', 'repeat', 'refuse', 'read'] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

/** One request of a story. Path values of the kind `existing` name the story's own object number `object`. */
export interface StoryStep {
  readonly action: StepAction;
  /** Which of the story's objects it is about, from 0; objects are fresh for each story. */
  readonly object: number;
  readonly request: CaseRequest;
}

/** Requests that only mean something in their order: a case of several steps. */
export interface Story {
  readonly id: CaseId;
  readonly operationId: OperationId;
  /** The story of the registry that made it. */
  readonly probe: string;
  readonly kind: 'scenario';
  /** A fact, in words: what is done and what must hold. */
  readonly title: string;
  readonly steps: readonly StoryStep[];
}

/** A step with what came of it. */
export interface ToldStep {
  readonly step: StoryStep;
  readonly exchange: Exchange;
}
