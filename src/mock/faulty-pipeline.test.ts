import { expect, test } from '@playwright/test';

import { systemClock } from '../core/index.ts';
import { FAULTS } from './fault-list.ts';
import { faultyPipeline } from './faulty-pipeline.ts';
import { startMock } from './start-mock.ts';
import { ACTION, CLOSURE } from './testing/bodies.ts';

const OPTIONS = { port: 0, layer: 'corrected', latencyMs: 0, rateLimit: null, seed: 1, clock: systemClock } as const;

async function post(url: string, token: string, body: unknown): Promise<string> {
  const headers = {
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'X-SailPoint-Experimental': 'true',
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return `${response.status} ${response.headers.get('content-type') ?? 'no type'}`;
}

/** What a mock with these faults answers to an action and to a closure. */
async function answers(...ids: readonly string[]): Promise<readonly string[]> {
  const mock = await startMock(OPTIONS, faultyPipeline(FAULTS.filter(({ id }) => ids.includes(id))));
  const { nermBaseUrl, iscBaseUrl, credentials } = mock;
  const told = [
    await post(`${nermBaseUrl}/workflow_actions/close_session_actions`, credentials.nermToken, ACTION),
    await post(`${nermBaseUrl}/workflow_actions/username_password_actions`, credentials.nermToken, ACTION),
    await post(`${iscBaseUrl}/access-requests/close`, credentials.iscAdminToken, CLOSURE),
  ];
  await mock.close();
  return told;
}

const JSON_TYPE = 'application/json; charset=utf-8';

test('without faults it is the server that keeps the contract', async () => {
  expect(await answers()).toEqual([`200 ${JSON_TYPE}`, `200 ${JSON_TYPE}`, `202 ${JSON_TYPE}`]);
});

test('a fault is in its operation and in no other', async () => {
  expect(await answers('action-answered-201')).toEqual([`201 ${JSON_TYPE}`, `200 ${JSON_TYPE}`, `202 ${JSON_TYPE}`]);
});

test('several faults go together, those of the wire too', async () => {
  expect(await answers('media-type-text', 'closure-answered-200')).toEqual([
    '200 text/plain',
    `200 ${JSON_TYPE}`,
    `200 ${JSON_TYPE}`,
  ]);
});
