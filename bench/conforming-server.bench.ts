import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadCoreContracts, startEmbeddedMock } from '../src/harness/index.ts';
import { runInProcess } from '../src/suite/index.ts';
import type { RunContext } from '../src/targets/index.ts';
import { MOCK_OPTIONS } from './mock-options.ts';
import { PRISM_DIFFERENCES } from './peers/prism-differences.ts';
import { startPrismMock } from './peers/prism-mock.ts';

/**
 * The verdict on a server that shares no code with the mock: Prism, fed with the corrected contract. What is held against it has to be
 * one of the differences that are listed with their reasons: `npm run bench -- conforming-server`.
 */
const folder = mkdtempSync(join(tmpdir(), 'conforming-server-'));
const contracts = loadCoreContracts();
const servers = await Promise.all(
  contracts.map(async ({ api, documents }) => ({
    api,
    server: await startPrismMock(api, documents.corrected, folder),
  })),
);
const originOf = (api: string): string => servers.find((item) => item.api === api)?.server.origin ?? '';
// Lends its credentials and hands out tokens; nothing else is asked of it.
const lender = await startEmbeddedMock(MOCK_OPTIONS);
const context: RunContext = {
  runId: 'conforming-server',
  seed: 1,
  operations: null,
  checks: null,
  profile: 'gate',
  reportsDir: folder,
  requestTimeoutMs: 20_000,
  concurrency: 8,
  target: {
    kind: 'mock',
    address: { ...lender.address, nermBaseUrl: originOf('nerm'), iscBaseUrl: originOf('isc') },
  },
  evidence: 'masked',
  pseudonymKey: '',
  faults: [],
};
const report = await runInProcess(context, { failOn: 'drift', layer: 'corrected' });
await Promise.all([lender.close(), ...servers.map(({ server }) => server.close())]);
rmSync(folder, { recursive: true });

const held = report.findings.filter(({ severity }) => severity !== 'spec-defect');
const differenceOf = ({ check, message }: { readonly check: string; readonly message: string }): number =>
  PRISM_DIFFERENCES.findIndex((item) => item.check === check && item.says.test(message));
PRISM_DIFFERENCES.forEach(({ check, because }, index) => {
  const times = held.filter((finding) => differenceOf(finding) === index).length;
  process.stdout.write(`${String(times).padStart(4)}  ${check}: ${because}\n`);
});
const unexplained = held.filter((finding) => differenceOf(finding) < 0);
for (const { check, operationId, message } of unexplained)
  process.stdout.write(`   !  ${check} ${operationId ?? ''}: ${message}\n`);
const judged = report.operations.flatMap(({ checks }) => checks).reduce((sum, { exercised }) => sum + exercised, 0);
process.stdout.write(
  `${report.stats.requests} requests, ${judged} judgements, ${held.length} differences, ${unexplained.length} unexplained\n`,
);
const unanswered = report.run.reasons.filter((reason) => reason.includes(' error: '));
for (const reason of unanswered) process.stdout.write(`   ?  ${reason}\n`);
process.exitCode = unexplained.length + unanswered.length === 0 ? 0 : 1;
