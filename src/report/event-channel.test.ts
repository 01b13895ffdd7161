import { expect, test } from '@playwright/test';

import { isJsonObject, jsonPointer, type JsonObject, type RunEvent } from '../core/index.ts';
import { decodeEvent, encodeEvent } from './event-channel.ts';
import { broken, judged, sampleFinding, saw, unverified } from './testing/sample-run.ts';

const JUDGED = judged('ok', [
  saw('body-schema', sampleFinding({ pointer: jsonPointer('a', 0) })),
  saw('echo', sampleFinding({ case: null, request: null, response: null, curl: null, layer: null, operationId: null })),
  unverified('identity', 'no object, «quoted»\nand on a second line'),
]);

for (const event of [JUDGED, broken('ok'), judged('empty', [])] satisfies readonly RunEvent[])
  test(`an event survives the way: ${event.kind} ${event.caseId}`, () => {
    expect(decodeEvent(encodeEvent(event))).toEqual(event);
    expect(decodeEvent(encodeEvent(event).toString())).toEqual(event);
  });

test('an event is one line, so that bodies can be joined', () => {
  expect(encodeEvent(JUDGED).toString().split('\n')).toHaveLength(2);
});

test('members that nobody asked for are left behind', () => {
  expect(decodeEvent(JSON.stringify({ ...broken('ok'), token: 's3cret' }))).toEqual(broken('ok'));
});

test('refuses what is no JSON', () => {
  expect(() => decodeEvent('{')).toThrow('an event is no JSON text');
});

for (const [message, changed] of [
  ['the value: expected an object, got []', []],
  [
    'kind: expected case-judged or case-error or series-judged or constraints-exercised or facts-observed, got "case-lost"',
    { ...broken('ok'), kind: 'case-lost' },
  ],
  ['operationId: expected the id of an operation, got nothing', { kind: 'case-error' }],
  ['caseId: expected the id of a case, got " "', { ...broken('ok'), caseId: ' ' }],
  ['requests: expected a whole number, not negative, got -1', { ...broken('ok'), requests: -1 }],
  ['message: expected a string, got 7', { ...broken('ok'), message: 7 }],
  ['status: expected a whole number, not negative, got 200.5', { ...JUDGED, status: 200.5 }],
  ['results: expected a list, got {}', { ...JUDGED, results: {} }],
  ['results[0].kind: expected judged or not-verified or nothing-to-judge, got nothing', { ...JUDGED, results: [{}] }],
  ['results[0].check: expected the id of a check, got "No"', withResult({ kind: 'judged', check: 'No' })],
  ['results[0].reason: expected a string, got nothing', withResult({ kind: 'not-verified', check: 'echo' })],
  [
    'results[0].findings[0].severity: expected violation or advice or drift or spec-defect, got "grave"',
    withFinding({ severity: 'grave' }),
  ],
  ['results[0].findings[0].pointer: expected a JSON Pointer, got "a"', withFinding({ pointer: 'a' })],
  [
    'results[0].findings[0].request.headers[0]: expected a name and a value, got 1 parts',
    withFinding({ request: { method: 'GET', url: '/', headers: [['Accept']], body: null } }),
  ],
  [
    'results[0].findings[0].case.seed: expected an integer, got "42"',
    withFinding({ case: { id: 'ok', kind: 'positive', mutation: null, seed: '42' } }),
  ],
] as const)
  test(`refuses ${message}`, () => {
    expect(() => decodeEvent(JSON.stringify(changed))).toThrow(new TypeError(message));
  });

function withResult(result: JsonObject): object {
  return { ...JUDGED, results: [result] };
}

function withFinding(changes: JsonObject): object {
  const finding: unknown = JSON.parse(JSON.stringify(sampleFinding()));
  if (!isJsonObject(finding)) throw new TypeError('a finding is an object');
  return withResult({ kind: 'judged', check: 'echo', findings: [{ ...finding, ...changes }] });
}
