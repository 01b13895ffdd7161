import { expect, test } from '@playwright/test';

import { CLOSURE } from '../testing/bodies.ts';
import { sender, withMock } from '../testing/with-mock.ts';

const rateLimit = { requests: 2, perSeconds: 10 };
const CLOSE = 'POST /access-requests/close';

test('refuses what goes over the limit with 429 and Retry-After', async () => {
  await withMock({ rateLimit }, async ({ isc, nerm, clock }) => {
    await isc(CLOSE, { body: CLOSURE });
    clock.advance(2.5);
    await isc(CLOSE, { body: CLOSURE });

    const third = await isc(CLOSE, { body: CLOSURE });
    const ofNerm = [await nerm('GET /workflow_sessions'), await nerm('GET /workflow_sessions')];
    const thirdOfNerm = await nerm('GET /workflow_sessions');

    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toBe('8');
    expect(third.json).toEqual({ message: expect.any(String) });
    expect(ofNerm.map(({ status }) => status)).toEqual([200, 200]);
    expect(thirdOfNerm.status).toBe(429);
    expect(thirdOfNerm.json).toEqual({ error: expect.any(String) });
  });
});

test('lets a caller through who waits as told, and no other', async () => {
  await withMock({ rateLimit }, async ({ isc, clock }) => {
    const statuses: number[] = [];
    const send = async (): Promise<void> => {
      statuses.push((await isc(CLOSE, { body: CLOSURE })).status);
    };

    await send();
    clock.advance(5);
    await send();
    clock.advance(4.999);
    await send();
    clock.advance(0.001);
    await send();
    await send();

    expect(statuses).toEqual([202, 202, 429, 202, 429]);
  });
});

test('says at least one second', async () => {
  await withMock({ rateLimit: { requests: 1, perSeconds: 10 } }, async ({ isc, clock }) => {
    await isc(CLOSE, { body: CLOSURE });
    clock.advance(9.999);

    const { headers } = await isc(CLOSE, { body: CLOSURE });

    expect(headers.get('retry-after')).toBe('1');
  });
});

test('counts each version of an API on its own', async () => {
  await withMock({ rateLimit: { requests: 1, perSeconds: 10 } }, async ({ mock }) => {
    const send = sender(mock.origin, { Authorization: `Bearer ${mock.credentials.iscAdminToken}` });

    const answers = [
      await send('POST /v2024/access-requests/close'),
      await send('POST /beta/access-requests/close'),
      await send('POST /beta/access-requests/close'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 429]);
  });
});

test('judges credentials first', async () => {
  await withMock({ rateLimit: { requests: 1, perSeconds: 10 } }, async ({ isc }) => {
    await isc(CLOSE, { body: CLOSURE });

    expect((await isc(CLOSE, { body: CLOSURE, headers: { Authorization: '' } })).status).toBe(401);
    expect((await isc(CLOSE, { headers: { 'X-SailPoint-Experimental': '' } })).status).toBe(429);
  });
});
