import { ConfigError } from '../core/index.ts';
import { chooseFaults, contractSeed, FAULTS, loadCoreContracts, type Fault } from '../harness/index.ts';
import { createPaint, renderKillTable, type KillReport } from '../report/index.ts';
import { killRate, type KillRateContext } from '../suite/index.ts';
import { listFlag, switchFlag, valueFlag, type Call, type Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { killRateInShards } from './kill-rate-shards.ts';
import { parseWholeNumber } from './parse-number.ts';
import { exitCodeOfSignal, onSignal } from './signals.ts';

/** Fewer faults than these are not worth a second process. */
const WORTH_SHARDS = 16;
/** Faults between two lines about the progress. */
const PROGRESS = 20;

/** Runs the suite once per fault of the catalogue and tells which check noticed. */
export const killRateCommand: Command = {
  name: 'kill-rate',
  summary: 'run the suite once per fault of the embedded mock and print which check caught it',
  positionals: '',
  flags: [
    listFlag('fault', 'ID', 'try this fault only (docs/faults.md lists them)'),
    valueFlag('seed', 'N', 'where random cases start (default: from the contracts)'),
    valueFlag(
      'shard',
      'I/N',
      'try the I-th of N parts of the catalogue only; the first one also runs the mock without faults',
    ),
    switchFlag('json', 'print the result as JSON'),
  ],
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const seed = call.value('seed');
  const context: KillRateContext = {
    runId: 'kill-rate',
    seed: seed === undefined ? contractSeed(loadCoreContracts()) : parseWholeNumber('seed', seed, 0, 2 ** 32 - 1),
    profile: 'gate',
    requestTimeoutMs: 10_000,
    concurrency: 16,
    reportsDir: 'reports',
  };
  const chosen = call.values('fault').length === 0 ? FAULTS : chooseFaults(call.values('fault'));
  const shard = parseShard(call.value('shard'));
  if (shard === null && chosen.length >= WORTH_SHARDS) {
    const ended = onSignal();
    try {
      return show(await killRateInShards(call, ended), call);
    } catch (error) {
      if (ended.aborted) return exitCodeOfSignal(ended);
      throw error;
    }
  }
  const part = shard === null ? chosen : partOf(chosen, shard);
  if (part.length === 0)
    throw new ConfigError('usage', `part ${call.value('shard')} of ${chosen.length} faults is empty`, {
      hint: 'Make fewer parts.',
    });
  const report = await killRate(part, {
    context,
    withClean: shard === null || shard.part === 1,
    onTried: (count) => {
      if (count % PROGRESS === 0) call.output.note(`${count} faults tried`);
    },
  });
  return show(report, call);
}

function show(report: KillReport, call: Call): ExitCode {
  if (call.has('json')) call.output.data(JSON.stringify(report, null, 2));
  else call.output.data(renderKillTable(report, createPaint(call.output.colour)));
  const { clean, caught, total } = report;
  return caught === total && (clean?.violations ?? 0) === 0 ? EXIT.conformant : EXIT.notConformant;
}

interface Shard {
  readonly part: number;
  readonly of: number;
}

/** Every N-th fault: neighbours are of one kind, and take about as long. */
function partOf(faults: readonly Fault[], { part, of }: Shard): readonly Fault[] {
  return faults.filter((_, index) => index % of === part - 1);
}

function parseShard(text: string | undefined): Shard | null {
  if (text === undefined) return null;
  const [, part = '', of = ''] = /^(\d{1,3})\/(\d{1,3})$/u.exec(text) ?? [];
  if (Number(part) >= 1 && Number(part) <= Number(of)) return { part: Number(part), of: Number(of) };
  throw new ConfigError('usage', `--shard ${JSON.stringify(text)} is not I/N`, {
    hint: 'Give for example --shard 1/2 and, in another process, --shard 2/2.',
  });
}
