import { expect, test } from '@playwright/test';

import { ACTION, CLOSURE, WORKFLOW } from '../testing/bodies.ts';
import { withMock } from '../testing/with-mock.ts';

const CLOSE = 'POST /access-requests/close';
const CREATE = 'POST /workflow_actions/close_session_actions';
const ERROR_OBJECT = { detailCode: expect.any(String), trackingId: expect.any(String), causes: [] };

const ISC_BODIES: readonly (readonly [code: number, body: Record<string, unknown>])[] = [
  [202, {}],
  [400, ERROR_OBJECT],
  [401, { error: expect.any(String) }],
  [403, ERROR_OBJECT],
  [429, { message: expect.any(String) }],
  [500, ERROR_OBJECT],
];

for (const [code, body] of ISC_BODIES)
  test(`ISC answers a preference for ${code}`, async () => {
    await withMock({}, async ({ isc }) => {
      const answer = await isc(CLOSE, { body: CLOSURE, headers: { Prefer: `code=${code}` } });

      expect(answer.status).toBe(code);
      expect(answer.headers.get('preference-applied')).toBe(`code=${code}`);
      expect(answer.headers.has('retry-after')).toBe(code === 429);
      expect(answer.headers.has('www-authenticate')).toBe(code === 401);
      expect(answer.json).toMatchObject(body);
    });
  });

const NERM_STATUSES = { published: [200, 400, 500], corrected: [200, 400, 429, 500] } as const;

for (const layer of ['published', 'corrected'] as const)
  for (const code of NERM_STATUSES[layer])
    test(`NERM answers a preference for ${code}, ${layer}`, async () => {
      await withMock({ layer }, async ({ nerm }) => {
        const lines = [
          CREATE,
          'POST /workflow_actions/username_password_actions',
          'POST /workflows/password_reset_workflows',
          'PATCH /workflow_sessions/no-id',
        ];
        const answers = await Promise.all(
          lines.map(async (line) => ({ line, answer: await nerm(line, { headers: { Prefer: `code=${code}` } }) })),
        );

        for (const { line, answer } of answers) {
          expect(answer.status).toBe(code);
          expect(answer.headers.get('preference-applied')).toBe(`code=${code}`);
          expect(answer.headers.has('retry-after')).toBe(code === 429);
          expect(Object.keys(answer.json)).toContain(code === 200 ? wrapperOf(line) : 'error');
        }
      });
    });

function wrapperOf(line: string): string {
  if (line.includes('session_actions') || line.includes('password_actions')) return 'workflow_action';
  return line.startsWith('PATCH') ? 'workflow_session' : 'workflow';
}

test('refuses a code that is not documented and lists those that are', async () => {
  await withMock({ layer: 'published' }, async ({ nerm, isc }) => {
    const ofNerm = await nerm(CREATE, { body: ACTION, headers: { Prefer: 'code=429' } });
    const ofIsc = await isc(CLOSE, { body: CLOSURE, headers: { Prefer: 'code=418' } });
    const nonsense = await isc(CLOSE, { body: CLOSURE, headers: { Prefer: 'code' } });

    expect(ofNerm.status).toBe(400);
    expect(ofNerm.json).toEqual({ error: expect.stringContaining('200, 400, 500') });
    expect(ofNerm.headers.has('preference-applied')).toBe(false);
    expect(ofIsc.status).toBe(400);
    expect(ofIsc.text).toContain('202, 400, 401, 403, 429, 500');
    expect(nonsense.status).toBe(400);
  });
});

const PREFERENCES: Readonly<Record<string, number>> = {
  'respond-async, code=500; because="a,b;c", wait=10': 500,
  'CODE="500"': 500,
  'code=500, code=429': 500,
  'wait=10': 202,
  'barcode=500': 202,
};

for (const [preference, status] of Object.entries(PREFERENCES))
  test(`answers "Prefer: ${preference}" with ${status}`, async () => {
    await withMock({}, async ({ isc }) => {
      expect((await isc(CLOSE, { body: CLOSURE, headers: { Prefer: preference } })).status).toBe(status);
    });
  });

test('comes after authorisation and before everything else', async () => {
  await withMock({}, async ({ isc }) => {
    const headers = { Prefer: 'code=500', 'X-SailPoint-Experimental': '', 'Content-Type': 'text/plain' };

    expect((await isc(CLOSE, { body: '[', headers: { ...headers, Authorization: '' } })).status).toBe(401);
    expect((await isc(CLOSE, { body: '[', headers })).status).toBe(500);
  });
});

test('executes nothing', async () => {
  await withMock({}, async ({ nerm }) => {
    const headers = { Prefer: 'code=200' };
    const body = { workflow_session: { workflow_id: '33f072dd-13b4-41e1-8ea0-16f2a59b57c8' } };

    const sample = await nerm('POST /workflow_sessions', { body, headers });
    const sampleList = await nerm('GET /workflow_sessions', { headers });
    const list = await nerm('GET /workflow_sessions');

    expect(sample.json).toHaveProperty('workflow_session.id');
    expect(sampleList.json).toHaveProperty('_metadata.total', 1);
    expect(list.json).toHaveProperty('_metadata.total', 0);
  });
});

for (const { layer, key, status } of [
  { layer: 'published', key: 'page_id', status: 'new' },
  { layer: 'corrected', key: 'id', status: 'Enabled' },
] as const)
  test(`has the shape of the layer in canned objects, ${layer}`, async () => {
    await withMock({ layer }, async ({ nerm }) => {
      const headers = { Prefer: 'code=200' };

      const action = await nerm(CREATE, { headers });
      const workflow = await nerm('POST /workflows/password_reset_workflows', { body: WORKFLOW, headers });

      expect(action.json).toHaveProperty(`workflow_action.${key}`);
      expect(workflow.json).toHaveProperty('workflow.status', status);
    });
  });
