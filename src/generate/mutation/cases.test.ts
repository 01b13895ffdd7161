import { expect, test } from '@playwright/test';

import { coreOperation, coreOperations } from '../../checks/testing/judged.ts';
import { mutationOf, readJsonText, type Case } from '../../core/index.ts';
import { PROBES } from '../probe/registry.ts';
import { serialiseBody } from '../wire/serialise-body.ts';
import { PARAMETER_MUTATIONS, TEXT_MUTATIONS, VALUE_MUTATIONS } from './registry.ts';

const MUTATED = new Set(['invalid-data', 'malformed-json', 'parameters']);

function casesOf(operation = coreOperation('patchWorkflowSession')): readonly Case[] {
  return PROBES.filter(({ id }) => MUTATED.has(id)).flatMap(({ cases }) => cases(operation));
}

function casesBy(id: string, operation?: ReturnType<typeof coreOperation>): readonly Case[] {
  return casesOf(operation).filter((testCase) => mutationOf(testCase)?.id === id);
}

/** How a case is sent, and what must become of it. */
function shown(id: string, operation?: ReturnType<typeof coreOperation>): readonly (readonly [string, string])[] {
  return casesBy(id, operation).map(({ intent, request }) => [intent.kind, String(serialiseBody(request.body))]);
}

test('every case is changed in one named thing, and says what stood there and what stands there now', () => {
  for (const operation of coreOperations())
    for (const testCase of casesOf(operation)) {
      const mutation = mutationOf(testCase);
      expect(mutation, testCase.id).not.toBeNull();
      expect(mutation?.before, testCase.id).not.toBe(mutation?.after);
      expect(JSON.stringify(testCase.request), testCase.id).not.toBe(JSON.stringify(testCase.twin));
    }
});

test('every mutation of a text or parameter finds an occasion in the core, or is for keywords that the core does not have', () => {
  const used = new Set(
    coreOperations().flatMap((operation) => casesOf(operation).map((testCase) => mutationOf(testCase)?.id)),
  );
  const idle = [...TEXT_MUTATIONS, ...PARAMETER_MUTATIONS].map(({ id }) => id).filter((id) => !used.has(id));

  expect(idle).toEqual([
    'parameter-no-number',
    'parameter-below-minimum',
    'parameter-above-maximum',
    'parameter-unknown-enum-value',
    'parameter-missing',
  ]);
});

test('no two cases of an operation have the same id', () => {
  for (const operation of coreOperations()) {
    const ids = casesOf(operation).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

for (const id of [
  'truncated',
  'truncated-in-string',
  'trailing-comma',
  'missing-comma',
  'single-quotes',
  'unquoted-name',
  'two-texts',
  'comment-inside',
  'raw-line-break',
  'raw-nul',
  'nan-literal',
  'white-space-only',
  'not-utf8',
  'utf16',
])
  test(`${id} is no JSON text, and must be refused`, () => {
    const [testCase] = casesBy(id);

    const bytes = Buffer.from(serialiseBody(testCase?.request.body ?? { kind: 'none' }) ?? '');
    expect(testCase?.intent.kind).toBe('refuse-malformed-json');
    expect(readJsonText(bytes).kind).toBe('malformed');
  });

for (const [id, part] of [
  ['byte-order-mark', '\uFEFF{'],
  ['duplicate-name', '"workflow_id":null,"workflow_id":"'],
] as const)
  test(`${id} may be read either way, and must only not break the server`, () => {
    const [[kind, text] = []] = shown(id);

    expect(kind).toBe('tolerate');
    expect(text).toContain(part);
  });

test('an empty body and a value nested too deep are data that must be refused', () => {
  expect(shown('empty-body')).toEqual([['refuse-data', '']]);
  expect(shown('deep-nesting')[0]?.[0]).toBe('refuse-data');
});

const workflow = coreOperation('createPasswordUpdateWorkflow');

for (const [id, literal] of [
  ['integer-with-fraction-of-zero', '1.0'],
  ['integer-in-exponent-notation', '1e2'],
] as const)
  test(`${id} sends ${literal} to the letter, which may be read either way`, () => {
    const [[kind, text] = []] = shown(id, workflow);

    expect(kind).toBe('tolerate');
    expect(text).toContain(`"expiration_time":${literal}`);
  });

test('a number that no double holds may be read as anything, and must only not break the server', () => {
  expect(shown('number-beyond-double', workflow).map(([kind]) => kind)).toEqual(['tolerate']);
});

for (const [id, start] of [
  ['wrapper-missing', '{"profile_type_id"'],
  ['wrapper-doubled', '{"workflow":{"workflow":{'],
  ['wrapper-misnamed', '{"workflows":{'],
  ['wrapper-in-list', '[{"workflow":{'],
] as const)
  test(`${id} changes the wrapper alone`, () => {
    const [[kind, text] = []] = shown(id, workflow);

    expect(kind).toBe('refuse-data');
    expect(text?.startsWith(start)).toBe(true);
  });

test('every value of an enum is tried in another letter case, with its own valid twin', () => {
  const cases = casesBy('enum-in-other-case').filter(({ focus }) => focus?.endsWith('/status') === true);

  expect(cases.length).toBe(61);
  expect(new Set(cases.map((testCase) => mutationOf(testCase)?.before)).size).toBe(61);
  expect(new Set(cases.map(({ twin }) => JSON.stringify(twin))).size).toBe(61);
});

for (const [id, kind] of [
  ['parameter-malformed-uuid', 'refuse-data'],
  ['parameter-no-boolean', 'refuse-data'],
  ['parameter-boolean-in-capitals', 'tolerate'],
  ['parameter-boolean-as-number', 'tolerate'],
  ['parameter-empty', 'tolerate'],
  ['parameter-repeated', 'tolerate'],
] as const)
  test(`${id} comes out as ${kind}`, () => {
    expect(casesBy(id).map(({ intent }) => intent.kind)).toEqual([kind]);
  });

test('there are as many mutations as the documentation says, each with a title of its own', () => {
  const all = [...VALUE_MUTATIONS, ...TEXT_MUTATIONS, ...PARAMETER_MUTATIONS];

  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
});
