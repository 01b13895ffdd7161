import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';
import { Ajv } from 'ajv';

import { checkId, isJsonObject, type JsonObject } from '../core/index.ts';
import type { ConformanceReport } from './conformance-report.ts';
import { foldRun } from './fold-run.ts';
import { judged, sampleFinding, sampleInput, saw } from './testing/sample-run.ts';

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../docs/conformance.schema.json', import.meta.url), 'utf8'),
);
if (!isJsonObject(schema)) throw new TypeError('docs/conformance.schema.json is no object');
const validate = new Ajv({ strict: true, strictTypes: false, strictTuples: false, allErrors: true }).compile(schema);

/** A report with something in each of its places. */
const FULL: ConformanceReport = foldRun(
  sampleInput({
    contracts: [
      {
        api: 'NERM',
        version: '2.0.0',
        source: 'specs/nerm/openapi.json',
        sha256: 'a'.repeat(64),
        repairs: [{ id: 'boolean-required', places: 3 }],
        corrections: [{ id: 'status-values', reason: 'the vendor page lists them' }],
        defects: ['S4'],
      },
    ],
    events: [
      judged('ok', [
        saw('valid-accepted'),
        saw(
          'body-schema',
          sampleFinding(),
          sampleFinding({ id: 'f2', request: null, response: null, curl: null, replay: null, reproduced: null }),
        ),
      ]),
    ],
    tenant: {
      requests: 90,
      waitedMs: 1500,
      throttled: 1,
      unavailable: 2,
      tokens: 1,
      stopped: ['createThing'],
      left: [{ what: 'action', count: 3, uncertain: 1 }],
    },
    specificationFindings: [
      sampleFinding({ id: 'f3', severity: 'spec-defect', operationId: null, layer: null, case: null, defect: 'S4' }),
    ],
  }),
);

/** The report as it comes back from the file, with some members replaced. */
function written(changes: JsonObject = {}): unknown {
  return JSON.parse(JSON.stringify({ ...FULL, ...changes }));
}

test('the published schema describes what is written', () => {
  expect(validate(written()), JSON.stringify(validate.errors)).toBe(true);
  expect(validate(JSON.parse(JSON.stringify(foldRun(sampleInput({ events: [] })))))).toBe(true);
});

test('the published schema allows counted constraints', () => {
  const operations = FULL.operations.map((operation) => ({
    ...operation,
    constraints: {
      total: 9,
      allowedSide: 9,
      forbiddenSide: 8,
      unreached: [{ constraint: 'body /a/type "string"', side: 'forbidden', reason: 'none' }],
    },
  }));

  expect(validate(JSON.parse(JSON.stringify({ ...FULL, operations })))).toBe(true);
});

test('the published schema names itself', () => {
  expect(schema).toMatchObject({ $id: 'urn:sailpoint-conformance:conformance:1' });
});

for (const [what, changes] of Object.entries<JsonObject>({
  'another version': { schemaVersion: 2 },
  'a member that is not described': { extra: true },
  'an unknown verdict': { verdict: 'green' },
  'no operations': { operations: null },
  'a run without reasons': { run: { id: 'x' } },
  'a finding that is not whole': { findings: [{ id: 'f1', check: checkId('body-schema') }] },
}))
  test(`the published schema refuses ${what}`, () => {
    expect(validate(written(changes))).toBe(false);
  });

test('the published schema describes every object whole, and says what each member is', () => {
  const careless = objectSchemas(schema).filter(
    (node) =>
      isJsonObject(node['properties']) &&
      (node['additionalProperties'] !== false ||
        JSON.stringify(node['required']) !== JSON.stringify(Object.keys(node['properties'])) ||
        Object.values(node['properties']).some(
          (member) => !isJsonObject(member) || member['description'] === undefined,
        )),
  );

  expect(careless).toEqual([]);
});

function objectSchemas(node: unknown): readonly JsonObject[] {
  if (Array.isArray(node)) return node.flatMap(objectSchemas);
  return isJsonObject(node) ? [node, ...Object.values(node).flatMap(objectSchemas)] : [];
}
