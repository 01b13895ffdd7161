import { isJsonObject, member } from '../../core/index.ts';
import type { Question } from '../question.ts';
import { shapeOf } from '../shape.ts';
import { isAccepted, jsonOf } from '../view.ts';

/** Replies to new actions require a page that no request can name. */
export const actionPageId: Question = {
  id: 'action-page-id',
  question: 'What does page_id hold in the reply to a new action?',
  kind: 'tellable',
  needs: 'SAFETY=own-objects and NERM_TEST_WORKFLOW_ID',
  told: (scene) => {
    const action = member(jsonOf(scene), 'workflow_action');
    const isCreate = scene.method === 'POST' && scene.segments.at(-2) === 'workflow_actions';
    if (!isCreate || !isAccepted(scene) || !isJsonObject(action)) return [];
    const pageId = member(action, 'page_id');
    const twin = Object.keys(action).find(
      (name) => (name === 'id' || name === 'workflow_id') && typeof pageId === 'string' && action[name] === pageId,
    );
    const answer = twin === undefined ? shapeOf(pageId) : `the same as ${twin}`;
    return [{ answer, excerpt: `page_id: ${shapeOf(pageId)}` }];
  },
};
