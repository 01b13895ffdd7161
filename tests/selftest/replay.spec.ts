import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  contextFor,
  counterexampleOf,
  expect,
  isJsonObject,
  openHarness,
  replay,
  runCli,
  runSuite,
  standardPipeline,
  startDefectiveMock,
  test,
  type Finding,
  type Pipeline,
} from '../../fixtures/selftest.ts';

const RULES = { failOn: 'violation', layer: 'corrected' } as const;
type Address = Awaited<ReturnType<typeof startDefectiveMock>>['address'];

const OPERATION = 'createPasswordUpdateWorkflow';

/** Takes any name for a good one. */
const careless: Partial<Pipeline> = {
  behave: (call, world) => {
    const workflow = call.json['workflow'];
    if (!isJsonObject(workflow) || workflow['name'] !== null) return standardPipeline.behave(call, world);
    return standardPipeline.behave({ ...call, json: { workflow: { ...workflow, name: 'x' } } }, world);
  },
};

let reports: string;
let finding: Finding;

test.beforeAll(async ({}, testInfo) => {
  reports = testInfo.outputPath('reports');
  const mock = await startDefectiveMock(careless);
  const context = { ...contextFor(mock.address, reports), operations: [OPERATION], checks: ['invalid-refused'] };
  const { report } = await runSuite(context, {
    ...RULES,
    saveFailing: false,
    interrupt: new AbortController().signal,
    onProgress: () => undefined,
  });
  await mock.close();
  const found = report.findings.find(({ severity }) => severity === 'violation');
  if (found === undefined) throw new TypeError('the defect was not found');
  finding = found;
});

/** What sending the case of the finding again comes to, on a mock with the given defect. */
async function replayed(defect: Partial<Pipeline>, isUp = true): Promise<string> {
  const mock = await startDefectiveMock(defect);
  if (!isUp) await mock.close();
  const harness = openHarness({ ...contextFor(mock.address), operations: [OPERATION] });
  const planned = counterexampleOf(harness, finding);
  if (planned === undefined) throw new TypeError('the counterexample is not in the plan');
  const { kind } = await replay(harness, planned, 'invalid-refused');
  await harness.close();
  if (isUp) await mock.close();
  return kind;
}

test('a finding is failing on the server that has it, fixed on one that has not, and unreachable on none', async () => {
  expect(finding).toMatchObject({ check: 'invalid-refused', case: { mutation: 'null-value' }, reproduced: '3/3' });
  expect(await replayed(careless)).toBe('failing');
  expect(await replayed({})).toBe('fixed');
  expect(await replayed({}, false)).toBe('unreachable');
});

test('the command replays a finding by its id, and by the file beside it', async () => {
  const byId = await runCli(['replay', finding.id, '--reports', reports]);
  const byFile = await runCli(['replay', join(reports, 'repro', `${finding.id}.json`)]);

  expect(byId.stdout.trim(), byId.stderr).toBe(`${finding.id} fixed`);
  expect(byFile.stdout.trim(), byFile.stderr).toMatch(/fixed$/u);
  expect([byId.code, byFile.code]).toEqual([0, 0]);
});

for (const args of [['replay'], ['replay', 'ffffffffffff'], ['replay', 'package.json'], ['replay', 'a', 'b']])
  test(`\`${args.join(' ')}\` is refused in two lines that say what to do`, async () => {
    const { code, stderr } = await runCli([...args, '--reports', reports].slice(0, args.length + 2));

    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

/** Makes a session on a mock, as a person would who wants to see a finding there. */
async function createSession({ nermBaseUrl, credentials }: Address): Promise<string> {
  const answer = await fetch(`${nermBaseUrl}/workflow_sessions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${credentials['nermToken']}`, 'Content-Type': 'application/json' },
    body: '{"workflow_session":{"workflow_id":"7c9e6679-7425-40de-944b-e07fc1f90ae7"}}',
  });
  return /"id":"([^"]*)"/u.exec(await answer.text())?.[1] ?? 'none';
}

/** Runs a stand-alone test of those in `dir` against a mock with the given defect. */
async function runRepro(id: string, dir: string, defect: Partial<Pipeline>): Promise<number | null> {
  const mock = await startDefectiveMock(defect);
  const child = spawn('npx', ['--no-install', 'playwright', 'test', '--project', 'repro', '--reporter', 'line', id], {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      SAILPOINT_CONFORMANCE_REPORTS: dir,
      NERM_BASE_URL: mock.address.nermBaseUrl,
      NERM_TOKEN: mock.address.credentials['nermToken'],
      OBJECT_IDS: await createSession(mock.address),
    },
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  await mock.close();
  return code;
}

test('the stand-alone test of a finding that takes a story to see fails and passes likewise', async ({}, testInfo) => {
  const forgetful: Partial<Pipeline> = {
    behave: (call, world) => {
      const reply = standardPipeline.behave(call, world);
      const session = call.json['workflow_session'];
      // Answers as if it had kept what it then forgets.
      if (call.received.method === 'PATCH' && isJsonObject(session) && reply.status === 200)
        standardPipeline.behave({ ...call, json: { workflow_session: { requester_type: 'User' } } }, world);
      return reply;
    },
  };
  const dir = testInfo.outputPath('reports');
  const mock = await startDefectiveMock(forgetful);
  const context = { ...contextFor(mock.address, dir), operations: ['patchWorkflowSession'], checks: ['persistence'] };
  const { report } = await runSuite(context, {
    ...RULES,
    saveFailing: false,
    interrupt: new AbortController().signal,
    onProgress: () => undefined,
  });
  await mock.close();

  const found = report.findings.find(({ check }) => check === 'persistence');
  expect(found).toMatchObject({ severity: 'violation', reproduced: '3/3' });
  expect(await runRepro(found?.id ?? 'none', dir, forgetful)).toBe(1);
  expect(await runRepro(found?.id ?? 'none', dir, {})).toBe(0);
});

test('the stand-alone test of a finding fails on the server that has it, and passes on one that has not', async () => {
  expect(await readdir(join(reports, 'repro'))).toEqual(
    expect.arrayContaining([`${finding.id}.json`, `${finding.id}.spec.ts`]),
  );
  expect(await runRepro(finding.id, reports, careless)).toBe(1);
  expect(await runRepro(finding.id, reports, {})).toBe(0);
});

test('a run on a mock with a mistake tells how to repeat what it found; a defect of the document is not repeated', async ({}, testInfo) => {
  const folder = testInfo.outputPath('with-fault');
  const only = ['--operation', 'createCloseSessionAction', '--check', 'no-internal-leak', '--reports', folder];
  const ran = await runCli(['run', '--fault', 'refusal-with-stack-trace', ...only]);
  const [, id = ''] = /replay (\S+) --fault refusal-with-stack-trace$/mu.exec(ran.stdout) ?? [];

  expect(ran.code, ran.stdout).toBe(1);
  const failing = await runCli(['replay', id, '--fault', 'refusal-with-stack-trace', '--reports', folder]);
  const fixed = await runCli(['replay', id, '--reports', folder]);
  expect([failing.code, fixed.code]).toEqual([1, 0]);
  expect(failing.stdout).toContain(`${id} failing: no-internal-leak`);

  const [defect = ''] =
    /"id": "(\w+)",\n *"check": "specification"/u
      .exec(await readFile(join(folder, 'conformance.json'), 'utf8'))
      ?.slice(1) ?? [];
  const refused = await runCli(['replay', defect, '--reports', folder]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('is a defect of the document');
});
