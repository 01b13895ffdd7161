import { existsSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

import type { Contract } from '../contract/index.ts';
import { ConfigError } from '../core/index.ts';
import {
  acceptFacts,
  proposeAction,
  readBaseline,
  readSheets,
  requireAcceptance,
  sayNeverSucceeded,
  writeBaseline,
  type Acceptance,
  type ObservedDrift,
} from '../drift/index.ts';
import { loadCoreContracts } from '../harness/index.ts';
import { printable } from '../report/index.ts';
import { baselineFlag, baselineOf, holdAgainst, today } from './baselines.ts';
import { chosenFacts, kindFlag, namesFacts } from './choose-facts.ts';
import { chosen } from './chosen.ts';
import { listFlag, switchFlag, valueFlag, type Call, type Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { exitByLevels, failOnFlag, failOnOf } from './fail-on.ts';
import { requireUse } from './observed-use.ts';
import { parseWholeNumber } from './parse-number.ts';
import { OBSERVED_FORMATS, renderObserved } from './render-observed.ts';

/** Says what answers have shown beside the contract, minus what is accepted. */
export const driftObservedCommand: Command = observedCommand(loadCoreContracts);

/** The command for the contracts that `load` gives. */
export function observedCommand(load: () => readonly Contract[]): Command {
  return {
    name: 'drift observed',
    summary: 'say what the answers of runs have shown beside the contract, and was not accepted yet',
    positionals: '[ID…]',
    flags: [
      listFlag('facts', 'FILE', 'facts of a run (default facts.json in the reports folder)'),
      valueFlag('reports', 'DIR', 'where the reports of runs are (default reports)'),
      valueFlag('nights', 'N', 'the last N runs of the history there, put together, instead of the last one alone'),
      valueFlag('target', 'mock|tenant', 'whose history (default mock)'),
      baselineFlag,
      failOnFlag,
      valueFlag(
        'format',
        OBSERVED_FORMATS.join('|'),
        'for people, programs, a pull request, code scanning (default text)',
      ),
      switchFlag('all', 'list the accepted facts too, with the reasons'),
      switchFlag('accept', 'write the facts ID… into the baseline of their API; never in CI'),
      kindFlag,
      valueFlag('reason', 'TEXT', 'why they are accepted, or corrected'),
      valueFlag('by', 'NAME', 'who accepts them (default the user of the system)'),
      valueFlag('expires', 'DATE', 'when they count as new again, such as 2027-01-31 (default never)'),
      switchFlag(
        'propose',
        'print Overlay actions that correct the contract by the new facts, or by ID…; write nothing',
      ),
    ],
    run: (call) => driftObserved(call, load),
  };
}

async function driftObserved(call: Call, load: () => readonly Contract[]): Promise<ExitCode> {
  const failOn = failOnOf(call);
  const format = chosen(call, 'format', OBSERVED_FORMATS);
  requireUse(call);
  const contracts = load();
  const sheet = readSheets(filesOf(call), contracts);
  const drift = holdAgainst(sheet, contracts, call);
  if (call.has('accept')) return accept(call, drift, contracts);
  if (call.has('propose')) return propose(call, drift, contracts);
  const unseen = sayNeverSucceeded(sheet, contracts);
  if (unseen !== undefined) call.output.note(unseen);
  // Names that a server made up may hold what steers a terminal.
  for (const line of renderObserved(format, drift, contracts, call.has('all')).split('\n'))
    call.output.data(printable(line));
  return exitByLevels(
    drift.fresh.map(({ level }) => level),
    failOn,
  );
}

async function accept(call: Call, drift: ObservedDrift, contracts: readonly Contract[]): Promise<ExitCode> {
  const acceptance: Acceptance = {
    reason: call.value('reason') ?? '',
    by: call.value('by') ?? userName(),
    date: today(),
    expires: call.value('expires') ?? null,
  };
  requireAcceptance(acceptance);
  const facts = chosenFacts(call, drift);
  for (const contract of contracts) {
    const own = facts.filter(({ api }) => api === contract.api);
    if (own.length === 0) continue;
    const path = baselineOf(contract, call);
    await writeBaseline(path, acceptFacts(readBaseline(path), own, acceptance));
    call.output.note(`${own.length} accepted in ${path}`);
  }
  return EXIT.conformant;
}

/** Who is logged in; empty where the system does not know, as in some containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function propose(call: Call, drift: ObservedDrift, contracts: readonly Contract[]): ExitCode {
  const facts = namesFacts(call) ? chosenFacts(call, drift) : drift.fresh;
  for (const contract of contracts) {
    const own = facts.filter(({ api }) => api === contract.api);
    if (own.length === 0) continue;
    call.output.data(`# under actions of ${join('specs', contract.api, 'overlay.yaml')}`);
    for (const fact of own) call.output.data(proposeAction(fact, contract, call.value('reason')));
  }
  return EXIT.conformant;
}

/** The files that facts are read from. Throws a ConfigError where the history has none. */
function filesOf(call: Call): readonly string[] {
  const given = call.values('facts');
  if (given.length > 0) return given;
  const reports = call.value('reports') ?? process.env['REPORTS_DIR'] ?? 'reports';
  const nights = call.value('nights');
  if (nights === undefined) return [join(reports, 'facts.json')];
  const count = parseWholeNumber('nights', nights, 1, 30);
  const folder = join(reports, 'history', `${chosen(call, 'target', ['mock', 'tenant'])}-facts`);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  if (names.length > 0)
    return names
      .toSorted()
      .slice(-count)
      .map((name) => join(folder, name));
  throw new ConfigError('document-unreadable', `could not compare: ${folder} holds no facts`, {
    hint: 'Run first, or give the folder of the reports by --reports.',
  });
}
