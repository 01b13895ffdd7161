import { expect, test } from '@playwright/test';

import { SESSION } from '../../testing/bodies.ts';
import { textAt, withMock, type Send } from '../../testing/with-mock.ts';

async function createdId(nerm: Send): Promise<string> {
  return textAt((await nerm('POST /workflow_sessions', { body: SESSION })).json, 'workflow_session', 'id');
}

test('lists sessions a page at a time, oldest first', async () => {
  await withMock({}, async ({ nerm }) => {
    const ids = [await createdId(nerm), await createdId(nerm), await createdId(nerm)];

    const all = await nerm('GET /workflow_sessions');
    const second = await nerm('GET /workflow_sessions?limit=1&offset=1&order=uid');

    expect(all.json).toMatchObject({
      workflow_sessions: ids.map((id) => ({ id })),
      _metadata: { limit: 100, offset: 0, total: 3 },
    });
    expect(second.json).toMatchObject({
      workflow_sessions: [{ id: ids[1] }],
      _metadata: { limit: 1, offset: 1, total: 3 },
    });
  });
});

test('answers with an empty list where there is nothing', async () => {
  await withMock({}, async ({ nerm }) => {
    expect((await nerm('GET /workflow_sessions')).json).toHaveProperty('workflow_sessions', []);
  });
});

for (const query of ['limit=0', 'limit=x', 'limit=-1', 'limit=1.0', 'limit=', 'limit=1&limit=1', 'limit=2147483648'])
  test(`refuses ${query}`, async () => {
    await withMock({}, async ({ nerm }) => {
      const { status, json } = await nerm(`GET /workflow_sessions?${query}&offset=-1`);

      expect(status).toBe(400);
      expect(json).toHaveProperty('errors', { limit: expect.any(String), offset: expect.any(String) });
    });
  });
