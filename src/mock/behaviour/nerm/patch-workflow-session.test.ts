import { expect, test } from '@playwright/test';

import type { JsonObject, JsonValue } from '../../../core/index.ts';
import { SESSION_STATUSES } from '../../session-status.ts';
import { ID, OTHER_ID } from '../../testing/bodies.ts';
import { textAt, withMock, type Answer, type TestMock } from '../../testing/with-mock.ts';

const CREATED: JsonObject = { workflow_id: ID, attributes: { first: 'one', second: 'two' } };

interface Steps {
  readonly id: string;
  readonly patch: (changes: JsonValue, query?: string) => Promise<Answer>;
  readonly session: () => Promise<JsonValue | undefined>;
}

/** Creates a session; hands out how to change it and how to look at it. */
async function withSession({ nerm }: TestMock): Promise<Steps> {
  const { json } = await nerm('POST /workflow_sessions', { body: { workflow_session: CREATED } });
  const id = textAt(json, 'workflow_session', 'id');
  return {
    id,
    patch: async (changes, query = '') =>
      nerm(`PATCH /workflow_sessions/${id}${query}`, { body: { workflow_session: changes } }),
    session: async () => (await nerm(`GET /workflow_sessions/${id}`)).json['workflow_session'],
  };
}

test('changes what was sent and keeps everything else', async () => {
  await withMock({}, async (testMock) => {
    const { id, patch, session } = await withSession(testMock);

    const { status, json } = await patch({ requester_id: OTHER_ID, requester_type: 'NeaccessUser', status: 'closed' });

    expect(status).toBe(200);
    expect(json).toEqual({
      workflow_session: {
        id,
        uid: 'ws-000001',
        workflow_id: ID,
        requester_id: OTHER_ID,
        requester_type: 'NeaccessUser',
        profile_id: null,
        profile_ids: null,
        status: 'closed',
        attributes: { first: 'one', second: 'two' },
      },
    });
    expect(await session()).toEqual(json['workflow_session']);
  });
});

test('leaves an absent profile out, published', async () => {
  await withMock({ layer: 'published' }, async (testMock) => {
    const { patch } = await withSession(testMock);

    const before = await patch({});
    const after = await patch({ profile_id: ID });

    expect(before.json).not.toHaveProperty('workflow_session.profile_id');
    expect(textAt(before.json, 'workflow_session', 'uid')).toHaveLength(32);
    expect(after.json).toHaveProperty('workflow_session.profile_id', ID);
    expect(after.json).not.toHaveProperty('workflow_session.profile_ids');
  });
});

test('merges attributes key by key', async () => {
  await withMock({}, async (testMock) => {
    const { patch, session } = await withSession(testMock);

    await patch({ attributes: { second: 'TWO', third: '' } });
    await patch({ attributes: {} });

    expect(await session()).toMatchObject({ attributes: { first: 'one', second: 'TWO', third: '' } });
  });
});

test('keeps attribute keys that mean something to JavaScript', async () => {
  await withMock({}, async (testMock) => {
    const { id, session } = await withSession(testMock);
    const attributes = '{"__proto__":"a","constructor":"b","toString":"c","":"d","second.third":"\\ud800"}';

    const { status } = await testMock.nerm(`PATCH /workflow_sessions/${id}`, {
      body: `{"workflow_session":{"attributes":${attributes}}}`,
    });

    expect(status).toBe(200);
    expect(JSON.stringify(await session())).toContain(
      `"attributes":{"first":"one","second":"two",${attributes.slice(1)}`,
    );
  });
});

test('never overwrites id and uid', async () => {
  await withMock({}, async (testMock) => {
    const { id, patch, session } = await withSession(testMock);

    const { status } = await patch({ id: OTHER_ID, uid: 'mine' });

    expect(status).toBe(200);
    expect(await session()).toMatchObject({ id, uid: 'ws-000001' });
  });
});

test('accepts each documented status', async () => {
  await withMock({}, async (testMock) => {
    const { patch } = await withSession(testMock);

    const answers = await Promise.all(SESSION_STATUSES.map(async (status) => patch({ status })));

    expect(answers).toHaveLength(61);
    expect(answers.map(({ json }) => textAt(json, 'workflow_session', 'status'))).toEqual(SESSION_STATUSES);
  });
});

test('answers a repeated update the same', async () => {
  await withMock({}, async (testMock) => {
    const { patch } = await withSession(testMock);

    const first = await patch({ profile_ids: [ID, OTHER_ID], attributes: { first: 'x' } });
    const second = await patch({ profile_ids: [ID, OTHER_ID], attributes: { first: 'x' } });

    expect(first.json).toHaveProperty('workflow_session.profile_ids', [ID, OTHER_ID]);
    expect(second.text).toBe(first.text);
  });
});

test('runs a session on demand only', async () => {
  await withMock({}, async (testMock) => {
    const { patch } = await withSession(testMock);

    const statuses = [
      await patch({}),
      await patch({}, '?run=false'),
      await patch({}, '?run=true'),
      await patch({ status: 'approved' }, '?run=%74rue'),
    ].map(({ json }) => textAt(json, 'workflow_session', 'status'));

    expect(statuses).toEqual(['new', 'new', 'started_workflow', 'approved']);
  });
});

for (const query of ['?run=', '?run', '?run=1', '?run=TRUE', '?run=true&run=true', '?run=%20true'])
  test(`refuses ${query}`, async () => {
    await withMock({}, async (testMock) => {
      const { patch, session } = await withSession(testMock);
      const before = await session();

      const { status, json } = await patch({ status: 'closed' }, query);

      expect(status).toBe(400);
      expect(json).toEqual({ error: expect.any(String), errors: { run: expect.any(String) } });
      expect(await session()).toEqual(before);
    });
  });

const REFUSED: readonly (readonly [title: string, changes: JsonValue, named: readonly string[]])[] = [
  ['no object', 'closed', ['workflow_session']],
  [
    'null for each attribute',
    { workflow_id: null, profile_id: null, profile_ids: null, attributes: null },
    ['workflow_id', 'profile_id', 'profile_ids', 'attributes'],
  ],
  ['an unknown status', { status: 'opened' }, ['status']],
  ['a status with blanks', { status: 'pending approval' }, ['status']],
  ['an unknown requester type', { requester_type: 'user' }, ['requester_type']],
  ['a requester that is no uuid', { requester_id: 7 }, ['requester_id']],
  ['a list with one bad uuid', { profile_ids: [ID, 'x', 1] }, ['profile_ids']],
  ['one id for a list', { profile_ids: ID }, ['profile_ids']],
  ['attributes that are a list', { attributes: [] }, ['attributes']],
  [
    'attribute values that are no text',
    { attributes: { a: 1, b: 'x', c: null, d: ['x'] } },
    ['attributes.a', 'attributes.c', 'attributes.d'],
  ],
];

for (const [title, changes, named] of REFUSED)
  test(`refuses ${title}, names ${named.join(', ')} and changes nothing`, async () => {
    await withMock({}, async (testMock) => {
      const { patch, session } = await withSession(testMock);
      const before = await session();

      const { status, json } = await patch(changes, '?run=true');

      expect(status).toBe(400);
      expect(json).toEqual({
        error: expect.any(String),
        errors: Object.fromEntries(named.map((name) => [name, expect.any(String)])),
      });
      expect(await session()).toEqual(before);
    });
  });

test('changes nothing when one attribute of several is refused', async () => {
  await withMock({}, async (testMock) => {
    const { patch, session } = await withSession(testMock);
    const before = await session();

    await patch({ status: 'closed', attributes: { first: 'x', bad: 1 } }, '?run=true');

    expect(await session()).toEqual(before);
  });
});

test('answers an unknown id with 404 and a malformed one with 400', async () => {
  await withMock({}, async ({ nerm }) => {
    const unknown = await nerm(`PATCH /workflow_sessions/${ID}`, { body: { workflow_session: {} } });
    const malformed = await nerm('PATCH /workflow_sessions/none', { body: { workflow_session: {} } });

    expect(unknown.status).toBe(404);
    expect(unknown.json).toEqual({ error: expect.any(String) });
    expect(malformed.status).toBe(400);
    expect(malformed.json).toEqual({ error: expect.any(String), errors: { id: expect.any(String) } });
  });
});

test('finds a session by its id in capitals', async () => {
  await withMock({}, async (testMock) => {
    const { id } = await withSession(testMock);

    const { json } = await testMock.nerm(`GET /workflow_sessions/${id.toUpperCase()}`);

    expect(json).toHaveProperty('workflow_session.id', id);
  });
});
