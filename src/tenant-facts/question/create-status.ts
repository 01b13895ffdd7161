import type { Question } from '../question.ts';
import { isAccepted } from '../view.ts';

/** By the last segment of their paths. */
const CREATES = new Set([
  'close_session_actions',
  'username_password_actions',
  'password_reset_workflows',
  'workflow_sessions',
]);

/** The documents say 200; 201 has been seen on another create. */
export const createStatus: Question = {
  id: 'create-status',
  question: 'With which status is a create answered, 200 or 201?',
  kind: 'tellable',
  needs: 'SAFETY=own-objects, with NERM_TEST_WORKFLOW_ID for actions and NERM_TEST_PROFILE_TYPE_ID for workflows',
  told: (scene) => {
    const name = scene.segments.at(-1) ?? '';
    if (scene.method !== 'POST' || !CREATES.has(name) || !isAccepted(scene)) return [];
    return [{ answer: `${name}: ${scene.status}`, excerpt: `status ${scene.status}` }];
  },
};
