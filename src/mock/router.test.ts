import { expect, test } from '@playwright/test';

import { ID, SESSION } from './testing/bodies.ts';
import { sender, withMock } from './testing/with-mock.ts';

test('answers an unknown path with 404 in the words of its API', async () => {
  await withMock({}, async ({ nerm, isc }) => {
    const ofNerm = await nerm('GET /nothing');
    const ofIsc = await isc('GET /nothing');

    expect(ofNerm.status).toBe(404);
    expect(ofNerm.json).toEqual({ error: expect.any(String) });
    expect(ofIsc.status).toBe(404);
    expect(ofIsc.json).toHaveProperty('trackingId');
  });
});

test('answers a method that a path does not offer with 405 and Allow, before it asks who calls', async () => {
  await withMock({}, async ({ mock }) => {
    const anyone = sender(mock.origin, {});

    const deletion = await anyone(`DELETE /api/workflow_sessions/${ID}`);
    const options = await anyone('OPTIONS /api/workflow_sessions');
    const head = await anyone('HEAD /v2024/access-requests/close');

    expect([deletion.status, deletion.headers.get('allow')]).toEqual([405, 'GET, PATCH']);
    expect([options.status, options.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect([head.status, head.headers.get('allow'), head.text]).toEqual([405, 'POST', '']);
  });
});

for (const version of ['beta', 'v2024', 'v2025', 'v2026'])
  test(`serves ISC under /${version}`, async () => {
    await withMock({}, async ({ mock }) => {
      const anyone = sender(mock.origin, {});

      expect((await anyone(`POST /${version}/access-requests/close`)).status).toBe(401);
    });
  });

test('does not take an empty segment for an id', async () => {
  await withMock({}, async ({ nerm }) => {
    expect((await nerm('GET /workflow_sessions/')).status).toBe(404);
  });
});

test('judges an id that cannot be percent-decoded as sent', async () => {
  await withMock({}, async ({ nerm }) => {
    expect((await nerm('GET /workflow_sessions/%FF')).status).toBe(400);
  });
});

test('decodes percent-encoded ids', async () => {
  await withMock({}, async ({ nerm }) => {
    expect((await nerm(`GET /workflow_sessions/${ID.replace('3', '%33')}`)).status).toBe(404);
  });
});

test('reads a query behind a path without parameters', async () => {
  await withMock({}, async ({ nerm }) => {
    expect((await nerm('POST /workflow_sessions?run=true', { body: SESSION })).json).toMatchObject({
      workflow_session: { status: 'started_workflow' },
    });
  });
});
