import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';

import { HarnessError, parseJson } from '../core/index.ts';
import { FAULTS } from '../harness/index.ts';
import { decodeKillReport, type KillReport } from '../report/index.ts';
import type { Call } from './command.ts';
import { EXIT } from './exit-code.ts';

/** More processes than these only wait for each other on the machines that this runs on. */
const MOST = 4;

/** Tries the whole catalogue, a part of it in each of several processes, and puts the results together in its order; none is left running once `ended` is aborted. */
export async function killRateInShards(call: Call, ended: AbortSignal): Promise<KillReport> {
  const count = Math.min(MOST, availableParallelism());
  const failed = new AbortController();
  const ending = AbortSignal.any([ended, failed.signal]);
  try {
    const parts = await Promise.all(
      Array.from({ length: count }, (_, index) => runShard(`${index + 1}/${count}`, call, ending)),
    );
    return together(parts);
  } finally {
    // Where one part fails, the others are not waited for.
    failed.abort();
  }
}

async function runShard(shard: string, call: Call, ending: AbortSignal): Promise<KillReport> {
  const [script = ''] = process.argv.slice(1);
  const seed = call.value('seed');
  const args = ['kill-rate', '--json', '--shard', shard, ...(seed === undefined ? [] : ['--seed', seed])];
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], signal: ending });
  child.stderr.on('data', (chunk: Uint8Array) => call.output.progress(chunk));
  const [printed] = await Promise.all([text(child.stdout), once(child, 'close')]);
  const { exitCode: status } = child;
  if (status === EXIT.conformant || status === EXIT.notConformant) return decodeKillReport(parseJson(printed));
  throw new HarnessError('interrupted', `the part ${shard} of the catalogue ended with ${String(status)}`, {
    hint: 'What it said stands above.',
  });
}

function together(parts: readonly KillReport[]): KillReport {
  const order = new Map(FAULTS.map(({ id }, index) => [id, index]));
  const faults = parts
    .flatMap((part) => part.faults)
    .toSorted((left, right) => (order.get(left.id) ?? 0) - (order.get(right.id) ?? 0));
  return {
    clean: parts.find(({ clean }) => clean !== null)?.clean ?? null,
    faults,
    notObservable: parts.flatMap(({ notObservable }) => notObservable),
    caught: parts.reduce((sum, { caught }) => sum + caught, 0),
    total: faults.length,
  };
}
