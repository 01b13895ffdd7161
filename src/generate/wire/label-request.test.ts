import { expect, test } from '@playwright/test';

import { caseWith } from '../../checks/testing/answered.ts';
import { coreOperation, inlineOperation } from '../../checks/testing/judged.ts';
import type { CaseBody, CaseRequest, JsonValue } from '../../core/index.ts';
import { validRequest } from '../valid-request.ts';
import { labelRequest } from './label-request.ts';

const operation = inlineOperation({
  request: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, size: { type: 'integer' } } },
  corrections: [
    {
      target: "$.paths['/things'].post.requestBody.content['application/json'].schema",
      update: { required: ['name', 'size'] },
      expect: { type: 'object' },
    },
  ],
});

function kindOf(body: CaseBody): string {
  return labelRequest(operation, { ...caseWith({ kind: 'accept' }).request, body }).kind;
}

const json = (value: JsonValue): CaseBody => ({ kind: 'json', value });
const text = (content: string): CaseBody => ({ kind: 'text', text: content });

test('names the layers that forbid a body, and where', () => {
  const request = caseWith({ kind: 'accept' }, { name: 5 }).request;

  expect(labelRequest(operation, request)).toMatchObject({
    kind: 'invalid',
    breaches: [
      { layer: 'repaired', where: '/name', keyword: 'type', expected: 'string', got: '5' },
      { layer: 'corrected', where: '', keyword: 'required', expected: 'property "size"' },
      { layer: 'corrected', where: '/name', keyword: 'type' },
    ],
  });
});

const BODIES: readonly (readonly [what: string, body: CaseBody, kind: string])[] = [
  ['what both layers allow', json({ name: 'x', size: 1 }), 'valid'],
  ['what the corrected layer alone forbids', json({ name: 'x' }), 'invalid'],
  ['valid JSON sent as text', text('{"name":"x","size":1}'), 'valid'],
  ['an integer with a fraction of zero', text('{"name":"x","size":1.0}'), 'coercible'],
  ['an integer with an exponent', text('{"name":"x","size":1e2}'), 'coercible'],
  ['minus zero', text('{"name":"x","size":-0}'), 'coercible'],
  ['such numbers inside of texts', text('{"name":"1.0 and 1e2 and -0","size":1}'), 'valid'],
  ['a real fraction', text('{"name":"x","size":1.5}'), 'invalid'],
  ['a name twice', text('{"name":"x","name":"y","size":1}'), 'coercible'],
  ['a byte order mark', text('\uFEFF{"name":"x","size":1}'), 'coercible'],
  ['a text that is cut off', text('{"name":"x"'), 'malformed'],
  ['no body where one is required', { kind: 'none' }, 'invalid'],
  ['an empty body where one is required', text(''), 'invalid'],
  [
    'UTF-16',
    { kind: 'bytes', base64: Buffer.from('{"name":"x","size":1}', 'utf16le').toString('base64') },
    'malformed',
  ],
];

for (const [what, body, kind] of BODIES)
  test(`${what} is ${kind}`, () => {
    expect(kindOf(body)).toBe(kind);
  });

const session = coreOperation('patchWorkflowSession');

function sessionWith(changes: Partial<CaseRequest>): string {
  return labelRequest(session, { ...validRequest(session), ...changes }).kind;
}

for (const [value, kind] of [
  ['true', 'valid'],
  ['false', 'valid'],
  ['TRUE', 'coercible'],
  ['1', 'coercible'],
  ['yes', 'coercible'],
  ['', 'coercible'],
  ['neither', 'invalid'],
] as const)
  test(`run=${value} is ${kind}`, () => {
    expect(sessionWith({ query: [['run', value]] })).toBe(kind);
  });

test('a parameter twice, and one that nobody knows, may be read either way', () => {
  expect(
    sessionWith({
      query: [
        ['run', 'true'],
        ['run', 'false'],
      ],
    }),
  ).toBe('coercible');
  expect(sessionWith({ query: [['walk', 'true']] })).toBe('coercible');
});

for (const [value, kind] of [
  ['3F1C2B7A-5D4E-4F60-8A9B-0C1D2E3F4A5B', 'valid'],
  ['3f1c2b7a5d4e4f608a9b0c1d2e3f4a5b', 'invalid'],
  ['{3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5b}', 'invalid'],
  ['urn:uuid:3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5b', 'invalid'],
] as const)
  test(`the id ${value} is ${kind}`, () => {
    expect(sessionWith({ pathValues: { id: { kind: 'literal', value } } })).toBe(kind);
  });

test('a required header that is missing makes a request invalid', () => {
  const close = coreOperation('closeAccessRequest');
  const { headers, ...request } = validRequest(close);

  const label = labelRequest(close, { ...request, headers: headers.filter(([name]) => name === 'Content-Type') });

  expect(label).toMatchObject({
    kind: 'invalid',
    breaches: [{ where: 'X-SailPoint-Experimental', keyword: 'required' }, {}],
  });
});
