import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { isJsonObject, systemClock, type Finding } from '../core/index.ts';
import { loadRegressions, openHarness, startEmbeddedMock, type EmbeddedMock } from '../harness/index.ts';
import { standardPipeline, type Pipeline } from '../mock/index.ts';
import type { RunContext } from '../targets/index.ts';
import { counterexampleOf } from './counterexample.ts';
import { runInProcess } from './run-in-process.ts';
import { saveFailing } from './save-failing.ts';

const OPTIONS = { port: 0, layer: 'corrected', latencyMs: 0, rateLimit: null, seed: 1, clock: systemClock } as const;

/** Refuses names with a character beyond Latin letters, which only drawn names have often. */
const latinOnly: Partial<Pipeline> = {
  behave: (call, world) => {
    const workflow = call.json['workflow'];
    const isForeign = isJsonObject(workflow) && /[\u0590-\u06FF]/u.test(JSON.stringify(workflow['uid']));
    return standardPipeline.behave(isForeign ? { ...call, json: {} } : call, world);
  },
};

let mock: EmbeddedMock;
let findings: readonly Finding[];

function context(): RunContext {
  return {
    runId: 'unit',
    seed: 3,
    operations: ['createPasswordUpdateWorkflow'],
    checks: ['valid-accepted'],
    profile: 'gate',
    requestTimeoutMs: 5_000,
    concurrency: 8,
    reportsDir: 'reports',
    target: { kind: 'mock', address: mock.address },
    evidence: 'masked',
    pseudonymKey: '',
    faults: [],
  };
}

test.beforeAll(async () => {
  mock = await startEmbeddedMock(OPTIONS, { ...standardPipeline, ...latinOnly });
  const report = await runInProcess(context(), { failOn: 'violation', layer: 'corrected' });
  findings = report.findings.filter(({ severity }) => severity === 'violation');
});
test.afterAll(() => mock.close());

test('fixed and drawn cases of one cause are one finding, by the place that is refused', () => {
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ check: 'valid-accepted', reproduced: '3/3' });
  expect(findings[0]?.occurrences).toBeGreaterThan(1);
});

test('a counterexample is made anew from the finding alone, byte for byte', async () => {
  const harness = openHarness(context());
  const [finding] = findings;
  if (finding === undefined) throw new TypeError('nothing was found');

  const planned = counterexampleOf(harness, finding);
  await harness.close();

  if (planned?.kind !== 'case') throw new TypeError('the counterexample is no case');
  const { body } = planned.testCase.request;
  expect(planned.testCase.id).toBe(finding.case?.id);
  expect(body.kind === 'json' ? JSON.stringify(body.value) : '').toBe(finding.request?.body);
});

test('what was saved is a case of later runs, which comes first and is judged on the wire again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'regressions-'));
  const harness = openHarness(context());

  const files = await saveFailing(harness, findings, folder);
  const restored = loadRegressions(harness.operations, folder);
  await harness.close();

  const [finding] = findings;
  expect(files).toEqual((await readdir(folder)).map((name) => join(folder, name)));
  expect(restored).toHaveLength(1);
  expect(restored[0]).toMatchObject({ probe: 'regressions', intent: { kind: 'accept' } });
  expect(restored[0]?.id).toContain(`createPasswordUpdateWorkflow-valid-accepted-${finding?.id}`);
  await rm(folder, { recursive: true });
});
