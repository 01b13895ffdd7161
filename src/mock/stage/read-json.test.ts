import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { ACTION, CLOSURE } from '../testing/bodies.ts';
import { withMock } from '../testing/with-mock.ts';

const CLOSE = 'POST /access-requests/close';
const CREATE = 'POST /workflow_actions/close_session_actions';

const UNREADABLE: Readonly<Record<string, string | Uint8Array>> = {
  'no body': '',
  'a truncated body': '{"workflow_action": {',
  'a trailing comma': '{"workflow_action": {},}',
  'an array': '[]',
  'a string': '"workflow_action"',
  null: 'null',
  'bytes that are not UTF-8': Buffer.from('{"workflow_action": "\xE9"}', 'latin1'),
  'a byte order mark': '\uFEFF{}',
};

for (const [title, body] of Object.entries(UNREADABLE))
  test(`refuses ${title} with 400`, async () => {
    await withMock({}, async ({ nerm, isc }) => {
      const ofNerm = await nerm(CREATE, { body });
      const ofIsc = await isc(CLOSE, { body });

      expect(ofNerm.status).toBe(400);
      expect(ofNerm.json).toEqual({ error: expect.stringContaining('JSON') });
      expect(ofIsc.status).toBe(400);
      expect(ofIsc.json).toMatchObject({ messages: [{ text: expect.stringContaining('JSON') }], causes: [] });
    });
  });

test('refuses a body without Content-Type, but not for lack of one where there is no body', async () => {
  await withMock({}, async ({ nerm }) => {
    const untyped = await nerm(CREATE, { body: new TextEncoder().encode('{}'), headers: { 'Content-Type': '' } });
    const empty = await nerm(CREATE);

    expect(untyped.status).toBe(415);
    expect(empty.status).toBe(400);
  });
});

const MEDIA_TYPES: Readonly<Record<string, number>> = {
  'application/json': 200,
  'Application/JSON; Charset="UTF-8"; profile="a;b"': 200,
  'application/json;charset=utf-8': 200,
  'application/json; charset=iso-8859-1': 415,
  'application/merge-patch+json': 415,
  'text/plain': 415,
  'application/x-www-form-urlencoded': 415,
  json: 415,
};

for (const [mediaType, status] of Object.entries(MEDIA_TYPES))
  test(`answers ${mediaType} with ${status}`, async () => {
    await withMock({}, async ({ nerm, isc }) => {
      const headers = { 'Content-Type': mediaType };

      expect((await nerm(CREATE, { body: ACTION, headers })).status).toBe(status);
      expect((await isc(CLOSE, { body: CLOSURE, headers })).status).toBe(status === 200 ? 202 : status);
    });
  });

test('refuses a content coding with 415', async () => {
  await withMock({}, async ({ nerm }) => {
    expect((await nerm(CREATE, { body: ACTION, headers: { 'Content-Encoding': 'gzip' } })).status).toBe(415);
  });
});

function padded(body: JsonObject, bytes: number): string {
  return JSON.stringify(body).padEnd(bytes);
}

test('reads bodies of up to 1 MiB and refuses larger ones with 413', async () => {
  await withMock({}, async ({ nerm, isc }) => {
    const largest = await nerm(CREATE, { body: padded(ACTION, 2 ** 20) });
    const tooLarge = await nerm(CREATE, { body: padded(ACTION, 2 ** 20 + 1) });
    const farTooLarge = await isc(CLOSE, { body: padded(CLOSURE, 2 ** 24) });

    expect(largest.status).toBe(200);
    expect(tooLarge.status).toBe(413);
    expect(tooLarge.json).toEqual({ error: expect.any(String) });
    expect(farTooLarge.status).toBe(413);
    expect(farTooLarge.json).toHaveProperty('trackingId');
  });
});
