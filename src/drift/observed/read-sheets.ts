import { readFileSync } from 'node:fs';

import { ConfigError, parseJson } from '../../core/index.ts';
import type { Contract } from '../../contract/index.ts';
import { decodeSheet } from './sheet/decode-sheet.ts';
import { NO_FACTS, type FactSheet } from './sheet/fact-sheet.ts';
import { hashOfCorrected } from './sheet/hash-of-corrected.ts';
import { mergeFacts } from './sheet/merge-facts.ts';

/**
 * The facts in `files`, put together. Throws a ConfigError where nothing can be compared: a file is missing, is no sheet, holds no answer, or
 * was counted against other contracts than `contracts`.
 */
export function readSheets(files: readonly string[], contracts: readonly Contract[]): FactSheet {
  const sheets = files.map((file) => {
    const sheet = readSheet(file);
    requireSameContracts(file, sheet, contracts);
    return sheet;
  });
  return sheets.reduce(mergeFacts, NO_FACTS);
}

function readSheet(file: string): FactSheet {
  const sheet = decodeFile(file);
  if (sheet.places.length > 0) return sheet;
  throw new ConfigError('document-malformed', `could not compare: ${file} holds no answer of any operation`, {
    hint: 'The run that wrote it reached nothing; look at its report.',
  });
}

function decodeFile(file: string): FactSheet {
  const text = readText(file);
  try {
    return decodeSheet(parseJson(text), '');
  } catch (cause) {
    // What stands in the file is not quoted: it may be anything.
    const why = cause instanceof SyntaxError ? 'it is no JSON text' : cause instanceof Error ? cause.message : '';
    throw new ConfigError('document-malformed', `could not compare: ${file} holds no facts: ${why}`, {
      hint: 'Give the facts.json that a run of this version wrote.',
      cause,
    });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new ConfigError('document-unreadable', `could not compare: cannot read ${file}: ${code}`, {
      hint: 'Run `npx sailpoint-conformance run` first, or give the file by --facts or the folder by --reports.',
      cause,
    });
  }
}

function requireSameContracts(file: string, sheet: FactSheet, contracts: readonly Contract[]): void {
  for (const { api, sha256, corrected } of sheet.contracts) {
    const contract = contracts.find((item) => item.api === api);
    if (contract === undefined) throw otherContract(file, `${api}, which this project does not have`);
    if (contract.sha256 !== sha256)
      throw otherContract(
        file,
        `another ${api} document (sha256 ${sha256.slice(0, 8)}, now ${contract.sha256.slice(0, 8)})`,
      );
    if (hashOfCorrected(contract) !== corrected) throw otherContract(file, `${api} with another overlay`);
  }
  const counted = new Set(sheet.contracts.map(({ api }) => api));
  const stray = [...sheet.places, ...sheet.facts].find(({ api }) => !counted.has(api));
  if (stray !== undefined) throw otherContract(file, `${stray.api}, of which it does not say which document`);
}

function otherContract(file: string, what: string): ConfigError {
  return new ConfigError('document-malformed', `could not compare: ${file} was counted against ${what}`, {
    hint: 'Run again: facts only speak of the contract that they were counted against.',
  });
}
