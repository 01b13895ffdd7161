import { loadComparedDocument } from '../contract/index.ts';
import { ConfigError } from '../core/index.ts';
import {
  levelsOfThreeWay,
  liveFacts,
  readSheets,
  renderThreeWay,
  renderThreeWayJson,
  threeWay,
  type ComparedDocument,
  type FactSheet,
  type ThreeWay,
} from '../drift/index.ts';
import { loadCoreContracts } from '../harness/index.ts';
import { printable } from '../report/index.ts';
import { baselineFlag, holdAgainst } from './baselines.ts';
import { chosen } from './chosen.ts';
import { listFlag, switchFlag, valueFlag, type Call, type Command } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { exitByLevels, failOnFlag, failOnOf } from './fail-on.ts';

const FORMATS = ['text', 'json'] as const;

/** Holds the contracts of this project, newest documents and what a run saw against each other. */
export const driftThreeWayCommand: Command = {
  name: 'drift three-way',
  summary: 'hold the contracts of this project, the newest documents and what a run saw against each other',
  positionals: 'NEW…',
  flags: [
    listFlag('facts', 'FILE', 'what a run saw, such as reports/facts.json; several are put together (default none)'),
    valueFlag('format', FORMATS.join('|'), 'for people or for programs (default text)'),
    baselineFlag,
    failOnFlag,
    switchFlag('all', 'list corrections on which nothing has changed, too'),
  ],
  run: (call) => Promise.resolve(run(call)),
};

function run(call: Call): ExitCode {
  const format = chosen(call, 'format', FORMATS);
  const failOn = failOnOf(call);
  if (call.positionals.length === 0)
    throw new ConfigError('usage', 'drift three-way takes the newest document of at least one API', {
      hint: 'Give OpenAPI documents or documentation pages.',
    });
  const contracts = loadCoreContracts();
  const files = call.values('facts');
  const sheet = files.length === 0 ? null : readSheets(files, contracts);
  const accepted = sheet === null ? [] : holdAgainst(sheet, contracts, call).known.map(({ id }) => id);
  const results = call.positionals.flatMap((file) => {
    const newest = loadComparedDocument(file);
    const told = contracts.flatMap(
      (contract) => threeWay(contract, newest, sheet === null ? null : liveFacts(sheet, contract.api, accepted)) ?? [],
    );
    return told.length > 0 ? told : notOurs(newest);
  });
  if (sheet !== null) requireAnswers(sheet, results);
  const text =
    format === 'json'
      ? renderThreeWayJson(results)
      : results.map((result) => renderThreeWay(result, call.has('all'))).join('\n\n');
  for (const line of text.split('\n')) call.output.data(printable(line));
  return exitByLevels(results.flatMap(levelsOfThreeWay), failOn);
}

/** Facts of another API would look as if nothing had been seen. */
function requireAnswers(sheet: FactSheet, results: readonly ThreeWay[]): void {
  if (results.some(({ api }) => sheet.places.some((place) => place.api === api))) return;
  const apis = [...new Set(results.map(({ api }) => api))].join(', ');
  throw new ConfigError('document-malformed', `could not compare: the facts hold no answer of ${apis}`, {
    hint: 'Give the facts of a run against the API that the documents are of, or leave --facts out.',
  });
}

function notOurs({ source }: ComparedDocument): readonly ThreeWay[] {
  throw new ConfigError('document-malformed', `could not compare: ${source} has no operation of this project`, {
    hint: '`npx sailpoint-conformance specs list` lists the operations of this project.',
  });
}
