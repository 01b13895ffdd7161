import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { contractSeed, FAULTS, loadCoreContracts, startFaultyMock, type Fault } from '../src/harness/index.ts';
import { killRate, type KillRateContext } from '../src/suite/index.ts';
import { createSession } from '../src/targets/create-session.ts';
import { createUndiciTransport } from '../src/transport/index.ts';
import { MOCK_OPTIONS } from './mock-options.ts';
import { comparisonPage, type Compared } from './peers/comparison-page.ts';
import { TOOLS } from './peers/registry.ts';
import { securitySchemeOf, toolDocument } from './peers/tool-document.ts';
import type { Tool } from './peers/tool.ts';

/**
 * What other tools notice of the faults, each set up as its own documentation says, written to `docs/comparison.md`:
 * `npm run bench -- other-tools`, or with how many faults to go on by (10 takes every tenth) and the tools to try. What a tool holds
 * against the server without faults counts as noise and is taken off.
 */
const [step = '10', ...wanted] = process.argv.slice(2);
const observable = FAULTS.filter(({ notObservable }) => notObservable === undefined);
const faults = observable.filter((_, index) => index % Number(step) === 0);
const tools = TOOLS.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const contracts = loadCoreContracts();

const compared: Compared[] = [await ourselves()];
for (const tool of tools) compared.push(await tryTool(tool));
writeFileSync(
  join('docs', 'comparison.md'),
  comparisonPage(['npm run bench -- other-tools', ...process.argv.slice(2)].join(' '), faults, compared),
);

async function ourselves(): Promise<Compared> {
  const context: KillRateContext = {
    runId: 'other-tools',
    seed: contractSeed(contracts),
    profile: 'gate',
    requestTimeoutMs: 10_000,
    concurrency: 16,
    reportsDir: 'reports',
  };
  const report = await killRate(faults, { context, withClean: true, onTried: () => undefined });
  const noticed = report.faults.filter(({ caughtBy }) => caughtBy.length > 0).map(({ id }) => id);
  return tell({
    name: 'sailpoint-conformance',
    use: '`kill-rate`',
    noticed,
    noise: report.clean?.violations ?? 0,
  });
}

async function tryTool(tool: Tool): Promise<Compared> {
  const noise = new Map<string, ReadonlySet<string>>();
  for (const { api } of contracts) noise.set(api, new Set(await complaintsOf(tool, api, [])));
  const noticed: string[] = [];
  for (const fault of faults) {
    const api = apiOf(fault);
    const fresh = (await complaintsOf(tool, api, [fault])).filter((label) => noise.get(api)?.has(label) !== true);
    if (fresh.length > 0) noticed.push(fault.id);
    process.stderr.write(`${tool.id.padEnd(14)} ${fault.id.padEnd(44)} ${fresh[0] ?? '-'}\n`);
  }
  const versions = tool.packages.map(({ name, version }) => `${name} ${version}`).join(', ');
  const labels = [...noise.values()].reduce((sum, set) => sum + set.size, 0);
  return tell({ name: `${tool.id} (${versions})`, use: tool.use, noticed, noise: labels });
}

function tell(outcome: Compared): Compared {
  const { name, noticed, noise } = outcome;
  process.stdout.write(`${name}: ${noticed.length}/${faults.length} noticed, ${noise} complaints without a fault\n`);
  return outcome;
}

async function complaintsOf(tool: Tool, api: string, present: readonly Fault[]): Promise<readonly string[]> {
  const mock = await startFaultyMock(MOCK_OPTIONS, present);
  const folder = mkdtempSync(join(tmpdir(), 'other-tool-'));
  try {
    const { nermBaseUrl, iscBaseUrl, credentials } = mock.address;
    const published = contracts.find((contract) => contract.api === api)?.documents.corrected ?? {};
    const [baseUrl, token] =
      api === 'nerm' ? [nermBaseUrl, credentials['nermToken'] ?? ''] : [iscBaseUrl, credentials['iscAdminToken'] ?? ''];
    const document = join(folder, 'openapi.json');
    writeFileSync(
      document,
      JSON.stringify(toolDocument(published, baseUrl, await sessionId(nermBaseUrl, credentials['nermToken'] ?? ''))),
    );
    return await tool.complaints({ folder, document, baseUrl, token, securityScheme: securitySchemeOf(published) });
  } finally {
    await mock.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** None where the fault is in the way. */
async function sessionId(baseUrl: string, token: string): Promise<string> {
  const transport = createUndiciTransport({ timeoutMs: 5_000, maxResponseBytes: 1_000_000 });
  try {
    return await createSession(
      { baseUrl, workflowId: randomUUID(), requesterId: null },
      [['Authorization', `Bearer ${token}`]],
      transport,
    );
  } finally {
    await transport.close();
  }
}

function apiOf({ operation }: Fault): string {
  return contracts.find(({ operations }) => operations.some(({ id }) => id === operation))?.api ?? '';
}
