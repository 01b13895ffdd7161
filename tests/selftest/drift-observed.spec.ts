import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  contextFor,
  expect,
  isJsonArray,
  isJsonObject,
  runCli,
  runSuite,
  standardPipeline,
  startDefectiveMock,
  test,
  type Pipeline,
} from '../../fixtures/selftest.ts';

type Json = Parameters<Pipeline['behave']>[0]['json'];

const CANARY = 'jane.canary@corp.example';

/** What the session in an accepted reply is like, beside the contract: seven deviations. */
function deviating(session: Json): Json {
  const attributes = isJsonObject(session['attributes']) ? session['attributes'] : {};
  return {
    ...session,
    created_at: '2026-11-26T10:00:00Z',
    owner_email: CANARY,
    uid: 12,
    workflow_id: 'not-an-id',
    requester_type: 'Robot',
    attributes: { ...attributes, [CANARY]: null },
    status: session['status'] === 'completed' ? 'snoozed' : (session['status'] ?? null),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const deviatingServer: Partial<Pipeline> = {
  render: (reply, received) => {
    const value = reply.body.kind === 'json' && reply.status === 200 ? reply.body.value : null;
    const session = isJsonObject(value) ? value['workflow_session'] : undefined;
    if (!isJsonObject(session)) return standardPipeline.render(reply, received);
    const body = { kind: 'json', value: { workflow_session: deviating(session) } } as const;
    return standardPipeline.render({ ...reply, body }, received);
  },
};

/** A night against a server, whatever its verdict. */
async function night(dir: string, defect: Partial<Pipeline>): Promise<void> {
  const mock = await startDefectiveMock(defect);
  await runSuite(
    { ...contextFor(mock.address, dir), operations: ['patchWorkflowSession'], checks: ['status-documented'] },
    {
      failOn: 'violation',
      layer: 'corrected',
      saveFailing: false,
      interrupt: new AbortController().signal,
      onProgress: () => undefined,
    },
  );
  await mock.close();
}

test('what a server says beside the contract is new, then known, then gone', async ({}, testInfo) => {
  const dir = testInfo.outputPath('reports');
  const observe = (...args: readonly string[]): ReturnType<typeof runCli> =>
    runCli(
      ['drift', 'observed', '--reports', dir, '--baseline', testInfo.outputPath('baselines'), ...args],
      environment,
    );
  const environment = { USER: 'somebody' };
  await night(dir, deviatingServer);

  const first = await observe('--format', 'json');

  const told: unknown = JSON.parse(first.stdout);
  const fresh = isJsonObject(told) && isJsonArray(told['new']) ? told['new'].filter(isJsonObject) : [];
  expect(first.code, first.stderr).toBe(1);
  expect(
    fresh
      .map(({ kind, place }) => `${textOf(kind)} ${textOf(place).split('workflow_session.').at(-1) ?? ''}`)
      .toSorted(),
  ).toEqual([
    'null-not-allowed attributes.*',
    'other-format workflow_id',
    'other-type uid',
    'undocumented-property created_at',
    'undocumented-property owner_email',
    'unlisted-value requester_type',
    'unlisted-value status',
  ]);
  const facts = await readFile(join(dir, 'facts.json'), 'utf8');
  expect(facts).not.toContain('canary');
  expect(first.stdout).not.toContain('canary');

  const ids = fresh.map(({ id }) => textOf(id));
  const proposed = await observe('--propose', ids[0] ?? '');
  expect(proposed.stdout).toMatch(/x-id: observed-[\da-f]{12}\n +target: "\$\./u);
  const accepted = await observe('--accept', ...ids, '--reason', 'the vendor knows');
  expect(accepted.code, accepted.stderr).toBe(0);
  const second = await observe();
  expect([second.code, second.stdout]).toEqual([0, '0 new, 7 known, 0 gone\n']);

  await night(dir, {});
  const third = await observe();
  expect(third.code).toBe(0);
  expect(third.stdout.trimEnd().split('\n').at(-1)).toBe('0 new, 0 known, 7 gone');
});

test('says why nothing is compared or written, and writes nothing in CI', async ({}, testInfo) => {
  const dir = testInfo.outputPath('reports');
  const run = (args: readonly string[], environment = {}): ReturnType<typeof runCli> =>
    runCli(['drift', 'observed', '--reports', dir, '--baseline', dir, ...args], environment);

  const cases = [
    [await run([]), /could not compare: cannot read .*facts\.json: ENOENT/u],
    [await run(['--accept', 'abc', '--reason', 'x'], { CI: 'true' }), /in CI nothing is accepted/u],
    [await run(['--accept', '--reason', 'x']), /--accept names no fact/u],
    [await run(['--fail-on', 'some']), /--fail-on "some" is none of breaking, any, none/u],
  ] as const;

  for (const [{ code, stdout, stderr }, says] of cases) {
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  }
});
