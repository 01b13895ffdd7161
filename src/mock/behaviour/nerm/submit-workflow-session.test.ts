import { expect, test } from '@playwright/test';

import { ID, SESSION } from '../../testing/bodies.ts';
import { textAt, withMock } from '../../testing/with-mock.ts';

const SUBMIT = 'POST /workflow_sessions';

test('creates a session with status new and a readable uid, corrected', async () => {
  await withMock({}, async ({ nerm }) => {
    const first = await nerm(SUBMIT, { body: SESSION });
    const second = await nerm(SUBMIT, { body: SESSION });

    expect(first.status).toBe(200);
    expect(first.json).toEqual({
      workflow_session: {
        id: expect.any(String),
        uid: 'ws-000001',
        workflow_id: ID,
        profile_id: null,
        profile_ids: null,
        status: 'new',
        attributes: {},
      },
    });
    expect(second.json).toHaveProperty('workflow_session.uid', 'ws-000002');
  });
});

test('gives a uid of 32 characters, published', async () => {
  await withMock({ layer: 'published' }, async ({ nerm }) => {
    const { json } = await nerm(SUBMIT, { body: SESSION });

    expect(textAt(json, 'workflow_session', 'uid')).toMatch(/^[\da-f]{32}$/u);
  });
});

test('runs the new session on demand, and keeps the status that a caller chose', async () => {
  await withMock({}, async ({ nerm }) => {
    const chosen = { workflow_session: { workflow_id: ID, status: 'assigned' } };

    const started = await nerm(`${SUBMIT}?run=true`, { body: SESSION });
    const kept = await nerm(`${SUBMIT}?run=true`, { body: chosen });

    expect(started.json).toHaveProperty('workflow_session.status', 'started_workflow');
    expect(kept.json).toHaveProperty('workflow_session.status', 'assigned');
  });
});

test('creates nothing when it refuses', async () => {
  await withMock({}, async ({ nerm }) => {
    const withoutWorkflow = await nerm(SUBMIT, { body: { workflow_session: {} } });
    const withoutWrapper = await nerm(SUBMIT, { body: {} });
    const badRun = await nerm(`${SUBMIT}?run=yes`, { body: SESSION });

    expect(withoutWorkflow.json).toHaveProperty('errors', { workflow_id: expect.any(String) });
    expect(withoutWrapper.json).toHaveProperty('errors.workflow_session');
    expect([withoutWorkflow.status, withoutWrapper.status, badRun.status]).toEqual([400, 400, 400]);
    expect((await nerm('GET /workflow_sessions')).json).toHaveProperty('_metadata.total', 0);
  });
});
