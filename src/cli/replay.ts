import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { ConfigError, parseJson, SafetyError, type Finding } from '../core/index.ts';
import type { PlannedExercise } from '../engine/index.ts';
import { decodeSavedCase, restoreCase } from '../generate/index.ts';
import { openHarness, type Harness } from '../harness/index.ts';
import { CONFORMANCE_FILE, decodeReportedFindings } from '../report/index.ts';
import { counterexampleOf, replay, type Replayed } from '../suite/index.ts';
import type { RunContext } from '../targets/index.ts';
import { listFlag, valueFlag, type Call, type Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { openRun } from './open-run.ts';
import type { Output } from './output.ts';

/** Sends what a run found once more. */
export const replayCommand: Command = {
  name: 'replay',
  summary: 'send the case of a finding again, with its controls, and say whether it is fixed, failing or unreachable',
  positionals: 'FINDING-ID|FILE',
  flags: [
    valueFlag('target', 'mock|tenant', 'what to test (default mock)'),
    valueFlag('layer', 'published|corrected', 'which contract the mock speaks (default corrected)'),
    listFlag('fault', 'ID', 'a mistake that the mock makes on purpose (docs/faults.md lists them)'),
    valueFlag('reports', 'DIR', 'where the run left its reports (default reports)'),
  ],
  run,
};

/** What is sent again, and the check that objected to it; null for a saved case, to which any may object. */
interface Wanted {
  readonly planned: PlannedExercise;
  readonly check: string | null;
}

async function run(call: Call): Promise<ExitCode> {
  const [name, ...others] = call.positionals;
  if (name === undefined || others.length > 0)
    throw new ConfigError('usage', 'replay takes the id of one finding, or one file', {
      hint: 'Ids stand in conformance.json, and behind `replay` in the summary of a run.',
    });
  const opened = await openRun(call);
  const harness = openHarness(opened.context);
  try {
    const { planned, check } = existsSync(name)
      ? savedCase(harness, name)
      : reportedFinding(harness, name, opened.context);
    return show(await replay(harness, planned, check), name, call.output);
  } finally {
    await harness.close();
    await opened.finish();
  }
}

function savedCase({ operations }: Harness, file: string): Wanted {
  try {
    const saved = decodeSavedCase(parseJson(readFileSync(file, 'utf8')), '');
    const operation = operations.find(({ layers }) => layers.corrected.operation.id === saved.operationId);
    const testCase = operation && restoreCase(operation, saved, 'replayed');
    if (operation === undefined || testCase === undefined)
      throw new TypeError(`the contract says nothing about it any more (${saved.operationId})`);
    return { planned: { kind: 'case', testCase, operation }, check: null };
  } catch (cause) {
    throw new ConfigError(
      'document-malformed',
      `${file} holds no counterexample: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        hint: 'Give a file that `run --save-failing` or a run wrote (reports/repro/*.json).',
        cause,
      },
    );
  }
}

function reportedFinding(harness: Harness, id: string, { reportsDir, target }: RunContext): Wanted {
  const file = join(resolve(reportsDir), CONFORMANCE_FILE);
  if (!existsSync(file))
    throw new ConfigError('usage', `there is no file ${id}, and no report ${file} that could name a finding so`, {
      hint: 'Run the suite first, or say by --reports where its reports are.',
    });
  const findings = readFindings(file);
  const finding = findings.find((item) => item.id === id);
  if (finding === undefined)
    throw new ConfigError('usage', missingFrom(file, id), {
      hint: `It has ${
        findings
          .filter(isAboutServer)
          .map((item) => item.id)
          .slice(0, 8)
          .join(', ') || 'none'
      }.`,
    });
  if (!isAboutServer(finding))
    throw new ConfigError(
      'usage',
      `the finding ${id} is a defect of the document, which no answer mends: ${finding.message}`,
      {
        hint: '`npx sailpoint-conformance specs lint` tells what is done about it.',
      },
    );
  const planned = counterexampleOf(harness, finding);
  if (
    planned === undefined &&
    finding.case !== null &&
    target.kind === 'tenant' &&
    target.profile.tier !== 'own-objects'
  )
    throw new SafetyError('refused-by-safety', `the case of ${id} is not sent with SAFETY=${target.profile.tier}`, {
      hint: 'Set SAFETY=own-objects to send what the tenant may accept.',
    });
  if (planned === undefined)
    throw new ConfigError('usage', `the finding ${id} cannot be made again: ${finding.message}`, {
      hint:
        finding.case === null ? 'It is about the document itself.' : 'Contract or version have changed since that run.',
    });
  return { planned, check: finding.check };
}

function readFindings(file: string): readonly Finding[] {
  try {
    return decodeReportedFindings(readFileSync(file, 'utf8'), file);
  } catch (cause) {
    throw new ConfigError(
      'document-malformed',
      `${file} is no report of a run: ${cause instanceof Error ? cause.message : String(cause)}`,
      { hint: 'Run the suite again.', cause },
    );
  }
}

function missingFrom(report: string, name: string): string {
  return /[/\\.]/u.test(name) ? `there is no file ${name}` : `${report} has no finding ${JSON.stringify(name)}`;
}

/** Only what was held against the server can become better by its answers. */
function isAboutServer({ severity }: Finding): boolean {
  return severity !== 'spec-defect';
}

function show(replayed: Replayed, name: string, { data }: Output): ExitCode {
  switch (replayed.kind) {
    case 'fixed':
      data(`${name} fixed`);
      return EXIT.conformant;
    case 'failing':
      for (const { check, message, reproduced, curl } of replayed.findings) {
        data(`${name} failing: ${check}: ${message}${reproduced === null ? '' : ` (${reproduced})`}`);
        if (curl !== null) data(`  ${curl}`);
      }
      return EXIT.notConformant;
    case 'unreachable':
      data(`${name} unreachable: ${replayed.reason}`);
      return EXIT.incomplete;
    default:
      return replayed satisfies never;
  }
}
