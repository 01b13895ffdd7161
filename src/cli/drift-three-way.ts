import { loadComparedDocument } from '../contract/index.ts';
import { ConfigError } from '../core/index.ts';
import {
  liveFacts,
  readSheets,
  renderThreeWay,
  threeWay,
  type ComparedDocument,
  type ThreeWay,
} from '../drift/index.ts';
import { loadCoreContracts } from '../harness/index.ts';
import { printable } from '../report/index.ts';
import { chosen } from './chosen.ts';
import { listFlag, switchFlag, valueFlag, type Call, type Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

const FORMATS = ['text', 'json'] as const;

/** Holds the contracts of this project, newest documents and what a run saw against each other. */
export const driftThreeWayCommand: Command = {
  name: 'drift three-way',
  summary: 'hold the contracts of this project, the newest documents and what a run saw against each other',
  positionals: 'NEW…',
  flags: [
    listFlag('facts', 'FILE', 'what a run saw, such as reports/facts.json; several are put together (default none)'),
    valueFlag('format', FORMATS.join('|'), 'for people or for programs (default text)'),
    switchFlag('all', 'list corrections on which nothing has changed, too'),
  ],
  run: (call) => Promise.resolve(run(call)),
};

function run(call: Call): ExitCode {
  const format = chosen(call, 'format', FORMATS);
  if (call.positionals.length === 0)
    throw new ConfigError('usage', 'drift three-way takes the newest document of at least one API', {
      hint: 'Give OpenAPI documents or documentation pages.',
    });
  const contracts = loadCoreContracts();
  const files = call.values('facts');
  const sheet = files.length === 0 ? null : readSheets(files, contracts);
  const results = call.positionals.flatMap((file) => {
    const newest = loadComparedDocument(file);
    const told = contracts.flatMap(
      (contract) => threeWay(contract, newest, sheet === null ? null : liveFacts(sheet, contract.api)) ?? [],
    );
    return told.length > 0 ? told : notOurs(newest);
  });
  const text =
    format === 'json'
      ? JSON.stringify(results, null, 2)
      : results.map((result) => renderThreeWay(result, call.has('all'))).join('\n\n');
  for (const line of text.split('\n')) call.output.data(printable(line));
  return EXIT.conformant;
}

function notOurs({ source }: ComparedDocument): readonly ThreeWay[] {
  throw new ConfigError('document-malformed', `could not compare: ${source} has no operation of this project`, {
    hint: '`npx sailpoint-conformance specs list` lists the operations of this project.',
  });
}
