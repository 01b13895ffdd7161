import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';
import { Ajv } from 'ajv';

import { inProject, isJsonArray, isJsonObject, member, parseJson } from '../core/index.ts';
import { CORRECTION_VERDICTS, PLACE_VERDICTS } from '../drift/index.ts';
import { sarifFaults } from '../drift/render/testing/sarif-faults.ts';
import { driftDocumentsCommand } from './drift-documents.ts';
import { driftObservedCommand } from './drift-observed.ts';
import { driftThreeWayCommand } from './drift-three-way.ts';
import { callCommand } from './testing/call-command.ts';
import { documentOf, factsOf, fileOf, pinned } from './testing/drift-inputs.ts';

function schemaOf(name: string): object {
  const schema = parseJson(readFileSync(inProject('docs', name), 'utf8'));
  if (!isJsonObject(schema)) throw new TypeError(`${name} is no schema`);
  return schema;
}

/** What the published schema `name` does not allow of `text`. */
function problems(name: string, text: string): readonly string[] {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schemaOf(name));
  return validate(parseJson(text))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function documents(): readonly string[] {
  return [
    fileOf('old.json', documentOf(['name'])),
    fileOf('new.json', documentOf(['name', 'size'], '/forms', 'other words')),
  ];
}

/** A baseline that accepts the first fact of `facts`, one that is gone and one that could never be. */
async function baselineFor(facts: string): Promise<string> {
  const dir = fileOf('baselines/nerm/baseline.json', { version: 1, entries: [] }).replace('/nerm/baseline.json', '');
  const { data } = await callCommand(driftObservedCommand, ['--facts', facts, '--baseline', dir, '--format', 'json']);
  const fresh = member(parseJson(data), 'new');
  const [first, second] = isJsonArray(fresh) ? fresh : [];
  const entry = { reason: 'r', by: 'b', date: '2026-11-01', evidence: '1/1' };
  const pick = (fact: typeof first): object =>
    Object.fromEntries(['id', 'kind', 'operation', 'place'].map((name) => [name, member(fact, name)]));
  const entries = [
    { ...pick(first), ...entry },
    { ...pick(second), ...entry, expires: '2026-11-02' },
    { ...pick(first), id: 'ffffffffffff', ...entry },
  ];
  fileOf('baselines/nerm/baseline.json', { version: 1, entries });
  return dir;
}

test('JSON of documents keeps to its schema', async () => {
  const { data } = await callCommand(driftDocumentsCommand, [...documents(), '--format', 'json']);

  expect(problems('drift.schema.json', data)).toEqual([]);
});

test('JSON of observed keeps to its schema: new, known, expired and stray', async () => {
  const facts = factsOf([202, 418, 500, 404]);
  const args = ['--facts', facts, '--baseline', await baselineFor(facts), '--format', 'json'];

  const { data } = await callCommand(driftObservedCommand, args);

  expect(problems('drift-observed.schema.json', data)).toEqual([]);
  const told = parseJson(data);
  for (const name of ['new', 'known', 'stray']) expect(member(told, name), name).not.toEqual([]);
  expect(data).toContain('"expires": "2026-11-02"');
});

test('JSON of three-way keeps to its schema, with facts and without', async () => {
  const args = [pinned('nerm'), '--format', 'json'];
  const plain = await callCommand(driftThreeWayCommand, args);
  const live = await callCommand(driftThreeWayCommand, [...args, '--facts', factsOf([202, 418])]);

  for (const { data } of [plain, live]) expect(problems('drift-three-way.schema.json', data)).toEqual([]);
  expect(live.data).toContain('"verdict": "returned-in-neither"');
});

test('the schema of three-way knows every verdict', () => {
  const text = JSON.stringify(schemaOf('drift-three-way.schema.json'));

  for (const verdicts of [CORRECTION_VERDICTS, PLACE_VERDICTS])
    expect(text).toContain(`"enum":${JSON.stringify(Object.keys(verdicts))}`);
});

test('a schema refuses what is not as it says', () => {
  const report = { schemaVersion: 1, results: [{ api: 'nerm', source: 'x', corrections: [], places: [{}] }] };

  expect(problems('drift-three-way.schema.json', JSON.stringify(report))).not.toEqual([]);
  expect(problems('drift-observed.schema.json', JSON.stringify({ version: 1 }))).not.toEqual([]);
});

test('SARIF of documents is sound', async () => {
  const { data } = await callCommand(driftDocumentsCommand, [...documents(), '--format', 'sarif', '--all']);

  expect(sarifFaults(parseJson(data))).toEqual([]);
  expect(data).toContain('"ruleId": "request-property-became-required"');
});

test('SARIF of observed is sound, and says what its rules mean', async () => {
  const args = ['--facts', factsOf([202, 418]), '--baseline', test.info().outputPath('none'), '--format', 'sarif'];

  const { data } = await callCommand(driftObservedCommand, args);

  expect(sarifFaults(parseJson(data))).toEqual([]);
  // Code scanning knows files by their paths from the top of the project.
  expect(data).toContain('"uri": "specs/nerm/openapi.yaml"');
  expect(data).toContain('"ruleId": "observed-undocumented-success"');
  expect(data).toContain('`drift explain observed-undocumented-success` says more.');
});

test('what is not sound is noticed', () => {
  const result = { ruleId: 'a', ruleIndex: 1, level: 'bad', message: { text: ' ' }, locations: [] };
  const rule = { id: 'b' };

  expect(sarifFaults({ version: '2.1.0', runs: [{ tool: { driver: { rules: [rule] } }, results: [result] }] })).toEqual(
    [
      'run 0: driver without a name',
      'run 0: rule without words',
      'run 0: result 0: rule a is not described',
      'run 0: result 0: ruleIndex is that of another rule',
      'run 0: result 0: no level',
      'run 0: result 0: no message',
      'run 0: result 0: no fingerprint',
      'run 0: result 0: no location with a line',
    ],
  );
});
