import { expect, test } from '@playwright/test';

import { NotSentError, SafetyError, TransportError, type HttpRequest } from '../core/index.ts';
import { onceTransport } from './once-transport.ts';
import { failureOf, inTurn, type Scripted } from './testing/scripted.ts';

const POST: HttpRequest = {
  method: 'POST',
  url: 'https://acme.example/x',
  headers: [],
  purpose: 'write',
  body: '{"a":1}',
};

/** How often `second` leaves, after `first` was answered by `answer`. */
async function timesSent(answer: Scripted, first: HttpRequest, second: HttpRequest = first): Promise<number> {
  const inner = inTurn(answer, {});
  const transport = onceTransport(inner);
  await transport.send(first).catch(() => undefined);
  const before = inner.sent.length;
  const error: unknown = await transport.send(second).then(
    () => undefined,
    (problem: unknown) => problem,
  );
  if (error !== undefined) expect(error).toBeInstanceOf(SafetyError);
  return inner.sent.length - before;
}

const LOST = new TransportError('target-unreachable', 'reset', { hint: '' });

for (const [what, answer] of [
  ['no answer', LOST],
  ['500', { status: 500 }],
  ['504', { status: 504 }],
  ['a bug', new RangeError('a bug')],
] as const)
  test(`a POST is not sent a second time after ${what}`, async () => {
    expect(await timesSent(answer, POST)).toBe(0);
  });

for (const [what, answer] of [
  ['200', { status: 200 }],
  ['401', { status: 401 }],
  ['429', { status: 429 }],
  ['a refusal of ours', new SafetyError('refused-by-safety', 'no', { hint: '' })],
  ['the end of the run', new NotSentError('interrupted', 'not sent', { hint: '' })],
] as const)
  test(`a POST may be sent again after ${what}`, async () => {
    expect(await timesSent(answer, POST)).toBe(1);
  });

for (const [what, other] of [
  ['another body', { ...POST, body: '{"a":2}' }],
  ['no body', { method: 'POST', url: POST.url, headers: [], purpose: 'write' }],
  ['another address', { ...POST, url: `${POST.url}?run=false` }],
  ['a token', { ...POST, purpose: 'token' }],
  ['a PATCH', { ...POST, method: 'PATCH' }],
] as const)
  test(`is another request: ${what}`, async () => {
    expect(await timesSent(LOST, POST, other)).toBe(1);
  });

for (const [what, same] of [
  ['with other fields', { ...POST, headers: [['X', 'y']] }],
  ['for another purpose', { ...POST, purpose: 'must-be-refused' }],
  ['as bytes', { ...POST, body: Buffer.from('{"a":1}') }],
] as readonly (readonly [string, HttpRequest])[])
  test(`is the same request: ${what}`, async () => {
    expect(await timesSent(LOST, POST, same)).toBe(0);
  });

test('what may be repeated is', async () => {
  expect(await timesSent(LOST, { ...POST, method: 'PATCH' })).toBe(1);
  expect(await timesSent(LOST, { ...POST, purpose: 'token' })).toBe(1);
});

test('whoever asks again is told why nothing is sent', async () => {
  const transport = onceTransport(inTurn({ status: 502 }));
  await transport.send(POST);

  expect(await failureOf(transport.send(POST))).toMatchObject({
    message: 'not sent again: it got no answer, and may have been carried out',
  });
});

test('of two that are the same at once the second waits, and stays if the first gets lost', async () => {
  const inner = inTurn(LOST, {});
  const transport = onceTransport(inner);

  const outcomes = await Promise.allSettled([transport.send(POST), transport.send(POST)]);

  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(inner.sent).toHaveLength(1);
});
