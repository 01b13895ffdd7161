import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../../core/index.ts';
import { CLOSURE } from '../../testing/bodies.ts';
import { withMock } from '../../testing/with-mock.ts';

const CLOSE = 'POST /access-requests/close';

function idsOf(count: number): JsonObject {
  return { accessRequestIds: Array.from({ length: count }, (_, index) => `request-${index}`) };
}

const ACCEPTED: Readonly<Record<string, JsonObject>> = {
  '1 id': idsOf(1),
  '500 ids': idsOf(500),
  'repeated and empty ids': { accessRequestIds: ['a', 'a', ''] },
  'every attribute': { ...CLOSURE, message: '', executionStatus: 'Completed', completionStatus: 'Incomplete' },
  'unknown attributes': { ...CLOSURE, colour: 1 },
};

for (const [title, body] of Object.entries(ACCEPTED))
  for (const layer of ['published', 'corrected'] as const)
    test(`accepts ${title} with 202 and an empty object, ${layer}`, async () => {
      await withMock({ layer }, async ({ isc }) => {
        const { status, text } = await isc(CLOSE, { body });

        expect(status).toBe(202);
        expect(text).toBe('{}');
      });
    });

const REFUSED: readonly (readonly [title: string, body: JsonObject, named: string])[] = [
  ['0 ids', idsOf(0), 'accessRequestIds'],
  ['501 ids', idsOf(501), 'accessRequestIds'],
  ['no ids', {}, 'accessRequestIds'],
  ['ids that are null', { accessRequestIds: null }, 'accessRequestIds'],
  ['one id for a list', { accessRequestIds: 'a' }, 'accessRequestIds'],
  ['an id that is no text', { accessRequestIds: ['a', 1] }, 'accessRequestIds'],
  ['an id that is null', { accessRequestIds: [null] }, 'accessRequestIds'],
  ['a message that is null', { ...CLOSURE, message: null }, 'message'],
  ['an execution status in another letter case', { ...CLOSURE, executionStatus: 'terminated' }, 'executionStatus'],
  ['an unknown completion status', { ...CLOSURE, completionStatus: 'Completed' }, 'completionStatus'],
];

for (const [title, body, named] of REFUSED)
  test(`refuses ${title} and names ${named}`, async () => {
    await withMock({}, async ({ isc }) => {
      const { status, json } = await isc(CLOSE, { body });

      expect(status).toBe(400);
      expect(json).toEqual({
        detailCode: expect.stringMatching(/^400/u),
        trackingId: expect.stringMatching(/^[\da-f]{32}$/u),
        messages: [{ locale: 'en-US', localeOrigin: 'DEFAULT', text: expect.stringContaining(named) }],
        causes: [],
      });
    });
  });

test('names each attribute at fault in a message of its own', async () => {
  await withMock({}, async ({ isc }) => {
    const { json } = await isc(CLOSE, { body: { message: 1, executionStatus: 1 } });

    expect(json).toHaveProperty('messages.length', 3);
  });
});

for (const [value, status] of [
  ['', 400],
  ['false', 400],
  ['1', 400],
  ['true', 202],
  ['TRUE', 202],
] as const)
  test(`answers the experimental header "${value}" with ${status}`, async () => {
    await withMock({}, async ({ isc }) => {
      const answer = await isc(CLOSE, { body: CLOSURE, headers: { 'X-SailPoint-Experimental': value } });

      expect(answer.status).toBe(status);
      expect(Object.hasOwn(answer.json, 'detailCode')).toBe(status === 400);
    });
  });

test('judges in the documented order', async () => {
  await withMock({ rateLimit: { requests: 1, perSeconds: 10 } }, async ({ isc, mock, clock }) => {
    const wrong = { 'X-SailPoint-Experimental': 'no', 'Content-Type': 'text/plain' };
    const limited = { Authorization: `Bearer ${mock.credentials.iscLimitedToken}` };
    const send = async (headers: Record<string, string>, body = '['): Promise<number> =>
      (await isc(CLOSE, { body, headers })).status;
    const afterWindow = async (headers: Record<string, string>, body?: string): Promise<number> => {
      clock.advance(10);
      return send(headers, body);
    };

    await isc(CLOSE, { body: CLOSURE });

    expect(await send({ ...wrong, Authorization: 'Bearer wrong' })).toBe(401);
    expect(await send({ ...wrong, ...limited })).toBe(403);
    expect(await send(wrong)).toBe(429);
    expect(await afterWindow(wrong)).toBe(400);
    expect(await afterWindow({ 'Content-Type': 'text/plain' })).toBe(415);
    expect(await afterWindow({})).toBe(400);
    expect(await afterWindow({}, '{}')).toBe(400);
    expect(await afterWindow({}, JSON.stringify(CLOSURE))).toBe(202);
  });
});
