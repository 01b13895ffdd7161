import { caseId, type CaseRequest, type Story, type StoryStep } from '../../core/index.ts';
import type { Subject } from '../subject.ts';

/** The parts of a story that differ from one to the next. */
interface StoryParts {
  readonly title: string;
  readonly steps: readonly StoryStep[];
}

/** A story of `maker`; `variant` tells it from the others of the same maker. */
export function makeStory(subject: Subject, maker: string, variant: string, { title, steps }: StoryParts): Story {
  const { id } = subject.layers.corrected.operation;
  return {
    id: caseId(`${id}/${maker}/${variant}`),
    operationId: id,
    probe: maker,
    kind: 'scenario',
    title,
    steps,
  };
}

/** A step that sends `request` about the object number `object`. */
export function stepOf(action: StoryStep['action'], request: CaseRequest, object = 0): StoryStep {
  return { action, object, request };
}

/** A look at the object that `request` is about. */
export function readStep(readPath: string, { pathValues }: CaseRequest, object = 0): StoryStep {
  return stepOf(
    'read',
    { method: 'GET', path: readPath, pathValues, query: [], headers: [], body: { kind: 'none' }, credential: 'valid' },
    object,
  );
}
