import {
  isJsonPointer,
  mutationOf,
  pointerTokens,
  type Case,
  type CaseRequest,
  type Story,
  type Target,
} from '../core/index.ts';
import { aboutCase, aboutStep } from './about.ts';

/** Something with the objects of a target in it, or the setting that would have to name one. */
export type Fit<T> =
  | { readonly kind: 'fits'; readonly value: T }
  | { readonly kind: 'lacks'; readonly setting: string };

/** Twins by what is in them: cases that share one are sent between the same pair of controls. */
const twins = new Map<string, CaseRequest>();
const MOST_TWINS = 4_096;

/** `testCase` and its valid twin with the objects of `target` in them; the very same where nothing had to be replaced. */
export function fitCase(testCase: Case, target: Target): Fit<Case> {
  const about = aboutCase(testCase);
  const fitted = target.fit(testCase.request, about);
  if (fitted.kind === 'lacks') return fitted;
  if (fitted.request === testCase.request) return { kind: 'fits', value: testCase };
  const twin = testCase.twin === null ? null : target.fit(testCase.twin, { ...about, purpose: 'write' });
  if (twin?.kind === 'lacks') return twin;
  const moved = withPlace(testCase, fitted.mutated);
  return {
    kind: 'fits',
    value: { ...moved, request: fitted.request, twin: twin === null ? null : shared(twin.request) },
  };
}

/** `story` with the objects of `target` in its steps. */
export function fitStory(story: Story, target: Target): Fit<Story> {
  const steps: Story['steps'][number][] = [];
  for (const step of story.steps) {
    const fitted = target.fit(step.request, aboutStep(story, step));
    if (fitted.kind === 'lacks') return fitted;
    steps.push({ ...step, request: fitted.request });
  }
  return { kind: 'fits', value: { ...story, steps } };
}

/** With the place that its mutation went to. */
function withPlace(testCase: Case, place: string | null): Case {
  const mutation = mutationOf(testCase);
  if (mutation === null || place === null || place === mutation.pointer || !('mutation' in testCase.intent))
    return testCase;
  const attribute = mutation.attribute === lastToken(mutation.pointer) ? lastToken(place) : mutation.attribute;
  return { ...testCase, intent: { ...testCase.intent, mutation: { ...mutation, pointer: place, attribute } } };
}

function lastToken(pointer: string): string | null {
  return isJsonPointer(pointer) ? (pointerTokens(pointer).at(-1) ?? null) : null;
}

function shared(request: CaseRequest): CaseRequest {
  const text = JSON.stringify(request);
  const known = twins.get(text);
  if (known !== undefined) return known;
  if (twins.size >= MOST_TWINS) twins.clear();
  twins.set(text, request);
  return request;
}
