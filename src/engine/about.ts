import {
  mutationOf,
  purposeOfIntent,
  purposeOfStep,
  type About,
  type Case,
  type Story,
  type StoryStep,
} from '../core/index.ts';

/** What the request of a case is about. */
export function aboutCase(testCase: Case): About {
  const { operationId, intent, request, focus } = testCase;
  const mutation = mutationOf(testCase);
  return {
    operationId,
    purpose: purposeOfIntent(intent, request.method),
    mutated: mutation?.place === 'body' ? mutation.pointer : null,
    focus,
  };
}

/** What the request of a step is about. */
export function aboutStep({ operationId }: Story, { action }: StoryStep): About {
  return { operationId, purpose: purposeOfStep(action), mutated: null, focus: null };
}
