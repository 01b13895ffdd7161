import {
  contextFor,
  expect,
  runInProcess,
  runSuite,
  startFaultyServer,
  test,
  type ConformanceReport,
} from '../../fixtures/selftest.ts';

/** Mistakes that fixed cases, drawn cases and stories find, so that there is something to be the same. */
const FAULTS = [
  'closure-late-ids-unchecked',
  'workflow-expiration-rounded',
  'session-values-normalised',
  'session-omitted-status-reset',
  'session-partly-written',
];
const OPERATIONS = ['closeAccessRequest', 'createPasswordUpdateWorkflow', 'patchWorkflowSession'];
const RULES = { failOn: 'violation', layer: 'corrected' } as const;

/** Everything of the findings that must not differ from run to run: not the ids of objects that the server makes. */
function fingerprint({ findings, verdict }: ConformanceReport): readonly string[] {
  const lines = findings.map(({ id, check, operationId, severity, pointer, case: seen, occurrences }) =>
    JSON.stringify([id, check, operationId, severity, pointer, seen, occurrences]),
  );
  return [verdict, ...lines.toSorted()];
}

test('ten runs with the same seed find the same', async () => {
  test.setTimeout(600_000);
  const seen = new Set<string>();
  for (let round = 0; round < 10; round += 1) {
    const server = await startFaultyServer(FAULTS);
    const report = await runInProcess({ ...contextFor(server.address), operations: OPERATIONS }, RULES);
    await server.close();
    expect(report.findings.length).toBeGreaterThan(FAULTS.length);
    seen.add(fingerprint(report).join('\n'));
  }

  expect([...seen]).toHaveLength(1);
});

test('one, two and four processes find the same', async ({}, testInfo) => {
  test.setTimeout(600_000);
  const seen = new Map<string, number[]>();
  for (const workers of [1, 2, 4]) {
    const server = await startFaultyServer(FAULTS);
    const context = contextFor(server.address, testInfo.outputPath(`reports-${workers}`));
    const { report } = await runSuite(
      { ...context, operations: OPERATIONS.slice(0, 2) },
      {
        ...RULES,
        workers,
        saveFailing: false,
        interrupt: new AbortController().signal,
        onProgress: () => undefined,
      },
    );
    await server.close();
    const found = fingerprint(report).join('\n');
    seen.set(found, [...(seen.get(found) ?? []), workers]);
  }

  expect([...seen.values()]).toEqual([[1, 2, 4]]);
});
