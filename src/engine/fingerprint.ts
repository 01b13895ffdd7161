import { createHash } from 'node:crypto';

import type { Check, StoryCheck } from '../checks/index.ts';
import { mutationOf, type Case, type Observation, type Story } from '../core/index.ts';

/** What a finding was seen on. */
export type Origin =
  | { readonly check: Check; readonly api: string; readonly testCase: Case }
  | { readonly check: StoryCheck; readonly api: string; readonly story: Story };

/**
 * Names the cause of a finding: check, operation (or the API, where the place is a shared component), place in the document, severity,
 * and, where the check blames the request, what was wrong with it and where. Message and values stay out, so that one cause is one
 * finding however it shows; the severity is in, since what the document is to blame for must not hide what the server is to blame for at
 * the same place. That it was found by a fixed case or one drawn at random makes no difference.
 */
export function fingerprint(origin: Origin, { pointer, layer, severity }: Observation): string {
  const { operationId } = 'story' in origin ? origin.story : origin.testCase;
  const shared = pointer?.startsWith('/components/') === true;
  const scope = shared ? origin.api : operationId;
  const cause = JSON.stringify([
    origin.check.id,
    scope,
    layer,
    pointer ?? subjectOf(origin),
    requestOf(origin),
    severity,
  ]);
  const id = known.get(cause) ?? createHash('sha256').update(cause).digest('hex').slice(0, 12);
  // A run sees the same few causes over and over.
  known.set(cause, id);
  return id;
}

const known = new Map<string, string>();

/** Without a place in the document, what was asked is the cause. */
function subjectOf(origin: Origin): string {
  return 'story' in origin ? origin.story.probe : origin.testCase.intent.kind;
}

function requestOf(origin: Origin): readonly (string | null)[] {
  if ('story' in origin || origin.check.blames !== 'request') return [];
  return [mutationOf(origin.testCase)?.id ?? null, origin.testCase.focus];
}
