import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { JudgedOperation } from '../checks/index.ts';
import { ConfigError, inProject, parseJson, type Case } from '../core/index.ts';
import { decodeSavedCase, restoreCase } from '../generate/index.ts';

/** Where counterexamples are kept that runs saved. */
export const REGRESSIONS = inProject('fixtures', 'regressions');

/**
 * The saved counterexamples of `operations`, by file name. Each is judged on the wire again: what the contract has changed its mind about
 * is left out. Throws a ConfigError on a file that holds none.
 */
export function loadRegressions(operations: readonly JudgedOperation[], folder = REGRESSIONS): readonly Case[] {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .toSorted()
    : [];
  return names.flatMap((name) => {
    const path = join(folder, name);
    try {
      const saved = decodeSavedCase(parseJson(readFileSync(path, 'utf8')), '');
      const operation = operations.find(({ layers }) => layers.corrected.operation.id === saved.operationId);
      const restored = operation && restoreCase(operation, saved, name.replace(/\.json$/u, ''));
      return restored === undefined ? [] : [restored];
    } catch (cause) {
      throw new ConfigError(
        'document-malformed',
        `${path} holds no counterexample: ${cause instanceof Error ? cause.message : String(cause)}`,
        {
          hint: 'Remove it, or save it again by `run --save-failing`.',
          cause,
        },
      );
    }
  });
}
