import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../../core/index.ts';
import { SESSION_STATUSES } from '../../session-status.ts';
import { ID } from '../../testing/bodies.ts';
import { textAt, withMock } from '../../testing/with-mock.ts';

const CREATE = 'POST /workflows/password_reset_workflows';
const VALID = { profile_type_id: ID, status: 'Disabled', uid: 'reset', name: 'Reset' };

test('answers with the workflow, corrected', async () => {
  await withMock({ layer: 'corrected' }, async ({ nerm }) => {
    const workflow = { ...VALID, options: { expiration_time: 30 } };

    const { status, json } = await nerm(CREATE, { body: { workflow } });

    expect(status).toBe(200);
    expect(json).toEqual({ workflow: { id: expect.any(String), ...workflow } });
  });
});

test('shows options only when sent, and of them only what it knows', async () => {
  await withMock({}, async ({ nerm }) => {
    const without = await nerm(CREATE, { body: { workflow: VALID } });
    const unknown = await nerm(CREATE, { body: { workflow: { ...VALID, options: { colour: 'red' } } } });

    expect(without.json).not.toHaveProperty('workflow.options');
    expect(unknown.json).toHaveProperty('workflow.options', {});
  });
});

test('answers with a session, published', async () => {
  await withMock({ layer: 'published' }, async ({ nerm }) => {
    const { json } = await nerm(CREATE, { body: { workflow: VALID } });

    expect(textAt(json, 'workflow', 'uid')).toHaveLength(32);
    expect(SESSION_STATUSES).toContain(textAt(json, 'workflow', 'status'));
    expect(json).toMatchObject({ workflow: { requester_type: 'User', attributes: {} } });
    expect(json).not.toHaveProperty('workflow.name');
  });
});

for (const time of ['1', '1.0', '3e2', '2147483647'])
  test(`accepts an expiration time of ${time}`, async () => {
    await withMock({}, async ({ nerm }) => {
      const body = JSON.stringify({ workflow: { ...VALID, options: { expiration_time: 'TIME' } } });

      expect((await nerm(CREATE, { body: body.replace('"TIME"', time) })).status).toBe(200);
    });
  });

test('takes the same uid twice', async () => {
  await withMock({}, async ({ nerm }) => {
    await nerm(CREATE, { body: { workflow: VALID } });

    expect((await nerm(CREATE, { body: { workflow: VALID } })).status).toBe(200);
  });
});

const REFUSED: readonly (readonly [title: string, change: JsonObject, named: string])[] = [
  ['a status in another letter case', { status: 'enabled' }, 'status'],
  ['a status that is null', { status: null }, 'status'],
  ['a profile type that is no uuid', { profile_type_id: 'x' }, 'profile_type_id'],
  ['a blank uid', { uid: '' }, 'uid'],
  ['a blank name', { name: ' ' }, 'name'],
  ['a number for a name', { name: 5 }, 'name'],
  ['options that are null', { options: null }, 'options'],
  ['options that are an array', { options: [] }, 'options'],
  ['an expiration time of 0', { options: { expiration_time: 0 } }, 'options.expiration_time'],
  ['an expiration time beyond int32', { options: { expiration_time: 2 ** 31 } }, 'options.expiration_time'],
  ['an expiration time with a fraction', { options: { expiration_time: 1.5 } }, 'options.expiration_time'],
  ['an expiration time as text', { options: { expiration_time: '1' } }, 'options.expiration_time'],
];

for (const [title, change, named] of REFUSED)
  test(`refuses ${title} and names ${named}`, async () => {
    await withMock({}, async ({ nerm }) => {
      const { status, json } = await nerm(CREATE, { body: { workflow: { ...VALID, ...change } } });

      expect(status).toBe(400);
      expect(json).toEqual({ error: expect.any(String), errors: { [named]: expect.any(String) } });
    });
  });

test('refuses a missing wrapper and names what it has to hold', async () => {
  await withMock({}, async ({ nerm }) => {
    const { status, json } = await nerm(CREATE, { body: VALID });

    expect(status).toBe(400);
    const message: unknown = expect.any(String);
    expect(json).toHaveProperty('errors', {
      workflow: message,
      profile_type_id: message,
      status: message,
      uid: message,
      name: message,
    });
  });
});
