import { expect, test } from '@playwright/test';

import type { JsonValue } from '../../../core/index.ts';
import { ACTION, ID, OTHER_ID } from '../../testing/bodies.ts';
import { textAt, withMock } from '../../testing/with-mock.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;

for (const path of ['/workflow_actions/close_session_actions', '/workflow_actions/username_password_actions']) {
  const create = `POST ${path}`;

  test(`${path} creates an action with the documented defaults and an id, corrected`, async () => {
    await withMock({ layer: 'corrected' }, async ({ nerm }) => {
      const { status, json } = await nerm(create, { body: ACTION });

      expect(status).toBe(200);
      expect(json).toEqual({
        workflow_action: {
          id: expect.stringMatching(UUID),
          workflow_id: ID,
          description: 'Ends the session',
          archived: false,
          add_requester_as_owner: true,
          skippable: false,
          requires_comment: false,
        },
      });
    });
  });

  test(`${path} answers with a page_id instead of an id, published`, async () => {
    await withMock({ layer: 'published' }, async ({ nerm }) => {
      const { json } = await nerm(create, { body: ACTION });

      expect(textAt(json, 'workflow_action', 'page_id')).toMatch(UUID);
      expect(json).not.toHaveProperty('workflow_action.id');
    });
  });

  test(`${path} keeps what was sent and ignores what it does not know`, async () => {
    await withMock({}, async ({ nerm }) => {
      const workflow_action = { workflow_id: OTHER_ID, description: ' ä ', archived: true, id: ID, colour: 'red' };

      const { json } = await nerm(create, { body: { workflow_action, extra: 1 } });

      expect(json).toMatchObject({ workflow_action: { workflow_id: OTHER_ID, description: ' ä ', archived: true } });
      expect(json).not.toHaveProperty('workflow_action.id', ID);
      expect(json).not.toHaveProperty('workflow_action.colour');
    });
  });
}

const REFUSED: readonly (readonly [title: string, body: JsonValue, named: readonly string[]])[] = [
  ['no wrapper', {}, ['workflow_action', 'workflow_id', 'description']],
  ['a wrapper that is null', { workflow_action: null }, ['workflow_action', 'workflow_id', 'description']],
  ['a wrapper that is an array', { workflow_action: [] }, ['workflow_action', 'workflow_id', 'description']],
  ['an empty object', { workflow_action: {} }, ['workflow_id', 'description']],
  ['no description', { workflow_action: { workflow_id: ID } }, ['description']],
  ['a blank description', { workflow_action: { workflow_id: ID, description: ' \t' } }, ['description']],
  ['a number for a string', { workflow_action: { workflow_id: ID, description: 1 } }, ['description']],
  [
    'null',
    { workflow_action: { workflow_id: null, description: null, archived: null } },
    ['workflow_id', 'description', 'archived'],
  ],
  ['no uuid', { workflow_action: { workflow_id: `${ID}0`, description: 'x' } }, ['workflow_id']],
  [
    'a uuid without hyphens',
    { workflow_action: { workflow_id: ID.replaceAll('-', ''), description: 'x' } },
    ['workflow_id'],
  ],
  [
    'a string for a boolean',
    { workflow_action: { workflow_id: ID, description: 'x', archived: 'true' } },
    ['archived'],
  ],
];

for (const [title, body, named] of REFUSED)
  test(`refuses ${title} and names ${named.join(', ')}`, async () => {
    await withMock({}, async ({ nerm }) => {
      const { status, json } = await nerm('POST /workflow_actions/close_session_actions', { body });

      expect(status).toBe(400);
      expect(json).toEqual({
        error: expect.any(String),
        errors: Object.fromEntries(named.map((name) => [name, expect.any(String)])),
      });
    });
  });
