import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { systemClock } from '../src/core/index.ts';
import { FAULTS, loadCoreContracts, startFaultyMock, type Fault } from '../src/harness/index.ts';
import { createSession } from '../src/targets/index.ts';
import { createUndiciTransport } from '../src/transport/index.ts';
import { TOOLS } from './peers/registry.ts';
import { securitySchemeOf, toolDocument } from './peers/tool-document.ts';
import type { Tool } from './peers/tool.ts';

/**
 * What other tools notice of the faults, each set up as its own documentation says: `npm run bench -- other-tools`, or with how many faults
 * to go on by (5 takes every fifth) and the tools to try. What a tool holds against the server without faults counts as noise and is taken
 * off. The last line is JSON.
 */
const [step = '5', ...wanted] = process.argv.slice(2);
const faults = FAULTS.filter(({ notObservable }) => notObservable === undefined).filter(
  (_, index) => index % Number(step) === 0,
);
const tools = TOOLS.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const contracts = loadCoreContracts();
const MOCK = { port: 0, layer: 'corrected', latencyMs: 0, rateLimit: null, seed: 1, clock: systemClock } as const;

const results = [];
for (const tool of tools) {
  const noise = new Map<string, ReadonlySet<string>>();
  for (const { api } of contracts) noise.set(api, new Set(await complaintsOf(tool, api, [])));
  const noticed: string[] = [];
  for (const fault of faults) {
    const api = apiOf(fault);
    const fresh = (await complaintsOf(tool, api, [fault])).filter((label) => noise.get(api)?.has(label) !== true);
    if (fresh.length > 0) noticed.push(fault.id);
    process.stderr.write(`${tool.id.padEnd(14)} ${fault.id.padEnd(44)} ${fresh[0] ?? '-'}\n`);
  }
  const noisy = [...noise.values()].reduce((sum, labels) => sum + labels.size, 0);
  process.stdout.write(
    `${tool.id.padEnd(14)} ${noticed.length}/${faults.length} noticed, ${noisy} complaints without a fault\n`,
  );
  results.push({ id: tool.id, versions: tool.packages, use: tool.use, noise: noisy, noticed });
}
process.stdout.write(
  `${JSON.stringify({ faults: faults.map(({ id, class: kind }) => ({ id, class: kind })), tools: results })}\n`,
);

async function complaintsOf(tool: Tool, api: string, present: readonly Fault[]): Promise<readonly string[]> {
  const mock = await startFaultyMock(MOCK, present);
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
    return await createSession(baseUrl, [['Authorization', `Bearer ${token}`]], transport);
  } finally {
    await transport.close();
  }
}

function apiOf({ operation }: Fault): string {
  return contracts.find(({ operations }) => operations.some(({ id }) => id === operation))?.api ?? '';
}
